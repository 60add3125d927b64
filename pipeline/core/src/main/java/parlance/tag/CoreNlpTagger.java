package parlance.tag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import parlance.model.ArrayReader;
import parlance.model.Conversion;
import parlance.model.Models;
import parlance.model.SetupException;

/**
 * Parts of speech by the weights of Stanford CoreNLP's log-linear tagger (Toutanova and others
 * 2003). The tags are CoreNLP's own, found some eight times as fast.
 *
 * <p>Safe for many threads.
 */
public final class CoreNlpTagger {
  /** The share of a probability that roundings do not make up to it in a thousand words. */
  private static final double CLEARLY_BEHIND = 1 - 1e-6;

  private static final String END = ".$.";
  private static final String OUTSIDE = "NA";

  private final double clearlyBehind;
  private final TaggerModel model;
  private final TagContexts contexts;
  private final WordCache<WordEvidence> evidence = new WordCache<>();
  private final WordEvidence end;
  private final WordEvidence outside;

  /**
   * @param name of the model
   * @throws SetupException if there is no such model, or it cannot be read
   */
  public CoreNlpTagger(Models models, String name) {
    this(load(models, name));
  }

  CoreNlpTagger(TaggerModel model) {
    this(model, CLEARLY_BEHIND);
  }

  /** A tagger that leaves nothing to other roundings than CoreNLP's, at a quarter of the speed. */
  static CoreNlpTagger exact(TaggerModel model) {
    return new CoreNlpTagger(model, 0);
  }

  private CoreNlpTagger(TaggerModel model, double clearlyBehind) {
    this.clearlyBehind = clearlyBehind;
    this.model = model;
    contexts = new TagContexts(model.tags(), model.weights());
    end = new WordEvidence(END, model);
    outside = new WordEvidence(OUTSIDE, model);
  }

  /**
   * Unpacks a model, so that it loads faster.
   *
   * @param classes the folder of the compiled classes
   */
  public static void convert(Models models, String name, Path classes) throws IOException {
    unpacked(name)
        .make(
            classes,
            models,
            out -> {
              try (InputStream in = models.open(name)) {
                out.bytes(in.readAllBytes());
              }
            });
  }

  private static Conversion unpacked(String name) {
    return new Conversion("tagger.bin", 1, List.of(name));
  }

  private static TaggerModel load(Models models, String name) {
    try (InputStream unpacked = unpacked(name).open(models)) {
      if (unpacked != null) {
        return TaggerModelReader.read(new ArrayReader(unpacked).bytes());
      }
      try (InputStream in = models.open(name)) {
        return TaggerModelReader.read(in.readAllBytes());
      }
    } catch (IOException unreadable) {
      throw new SetupException("cannot read model " + name + ": " + unreadable, unreadable);
    }
  }

  /**
   * The tags of the words of a sentence, as in the Penn Treebank.
   *
   * @param words with straight quote marks
   */
  public List<String> tags(List<String> words) {
    List<WordEvidence> ofWords = new ArrayList<>(words.size() + 1);
    for (String word : words) {
      ofWords.add(evidence.get(word, fresh -> new WordEvidence(fresh, model)));
    }
    ofWords.add(end);
    SentenceEvidence sentence =
        new SentenceEvidence(model.weights(), ofWords, outside, contexts.outside());
    QuickScores quick = new QuickScores(model.weights(), contexts, sentence);
    QuickSearch search = new QuickSearch(quick, contexts, sentence);
    int[] best = search.best();
    if (!(search.rival() < clearlyBehind)) {
      ExactScores exact = new ExactScores(model.weights(), contexts, sentence);
      best = new ExactSearch(exact, contexts, sentence).best();
    }
    return Arrays.stream(best, 0, words.size()).mapToObj(model.tags()::get).toList();
  }
}
