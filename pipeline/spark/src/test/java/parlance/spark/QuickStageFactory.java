package parlance.spark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import parlance.document.Document;
import parlance.document.Layer;
import parlance.document.Quote;
import parlance.document.Span;
import parlance.document.Stance;
import parlance.model.Models;
import parlance.model.SetupException;
import parlance.stage.Stage;
import parlance.stage.StageDescription;
import parlance.stage.StageException;
import parlance.stage.StageFactory;
import parlance.stage.StageOptions;

/** A stage that takes no time, finds something, and does what a text asks it to. */
public final class QuickStageFactory implements StageFactory {
  static final String CHAIN = "name: quick\nstages:\n  - stage: quick\n";

  /** An article with this word is rejected by the stage. */
  static final String REJECTED = "tariffs";

  /** An article with this word makes the stage fail. */
  static final String FAULTY = "hostile";

  /** An article that begins so is done in a minute. */
  static final String SLOW = "Slowly";

  /**
   * An article with this word costs the process its faith in the class path, while it is broken.
   */
  static final String FATAL = "earthquake";

  static volatile boolean broken;

  /** How many articles were done in this process. */
  static final AtomicInteger COUNT = new AtomicInteger();

  private static final String WORD_OPTION = "word";

  @Override
  public StageDescription description() {
    return new StageDescription(
        "quick", "a stage for tests", List.of(), List.of(Layer.QUOTES, Layer.STANCES));
  }

  @Override
  public Set<String> options() {
    return Set.of(WORD_OPTION);
  }

  @Override
  public List<String> models(StageOptions options) {
    String file = options.get(WORD_OPTION, "");
    return file.isEmpty() ? List.of() : List.of(file);
  }

  @Override
  public Stage create(StageOptions options, Models models) {
    String file = options.get(WORD_OPTION, "");
    String word = file.isEmpty() ? "said" : word(models, file);
    return new Stage() {
      @Override
      public StageDescription description() {
        return QuickStageFactory.this.description();
      }

      @Override
      public Document apply(Document document) throws StageException {
        return QuickStageFactory.apply(document, word);
      }
    };
  }

  private static String word(Models models, String file) {
    try (InputStream in = models.open(file)) {
      String word = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      if (word.isEmpty()) {
        throw new SetupException("no word in " + file + "; write one");
      }
      return word;
    } catch (IOException unreadable) {
      throw new SetupException("cannot read " + file, unreadable);
    }
  }

  private static Document apply(Document document, String word) throws StageException {
    COUNT.incrementAndGet();
    String text = document.text();
    if (text.contains(REJECTED)) {
      throw new StageException("it speaks of " + REJECTED);
    }
    if (text.contains(FAULTY)) {
      throw new IllegalStateException("a fault");
    }
    if (broken && text.contains(FATAL)) {
      throw new NoClassDefFoundError("parlance/Missing");
    }
    if (text.startsWith(SLOW)) {
      sleep();
    }
    List<Quote> quotes = new ArrayList<>();
    List<Stance> stances = new ArrayList<>();
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      Span found = new Span(at, at + word.length());
      quotes.add(quote("q" + (quotes.size() + 1), found));
      stances.add(stance("s" + (stances.size() + 1), found));
    }
    return document.with(Layer.QUOTES, quotes).with(Layer.STANCES, stances);
  }

  private static void sleep() {
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static Quote quote(String id, Span said) {
    return new Quote(
        id,
        Quote.Type.INDIRECT,
        List.of(said),
        said,
        null,
        null,
        Quote.SourceKind.UNKNOWN,
        0.5,
        "quick");
  }

  private static Stance stance(String id, Span said) {
    return new Stance(
        id,
        new Stance.Holder(null, null),
        new Stance.Target(null, null, said),
        Stance.Polarity.FAVOR,
        List.of(said),
        null,
        null,
        false,
        Stance.Modality.ASSERTED,
        0.5,
        "quick");
  }
}
