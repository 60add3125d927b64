package parlance.parse;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import parlance.document.Dependency;
import parlance.document.Document;
import parlance.document.Layer;
import parlance.document.Sentence;
import parlance.document.Token;
import parlance.model.ArrayReader;
import parlance.model.Conversion;
import parlance.model.Models;
import parlance.model.SetupException;
import parlance.stage.Cancellation;
import parlance.stage.Stage;
import parlance.stage.StageDescription;
import parlance.tokenize.AsciiMarks;

/**
 * Basic dependencies by the weights of Stanford CoreNLP's transition parser (Chen and Manning
 * 2014). The trees are CoreNLP's own, found some seven times as fast.
 *
 * <p>Safe for many threads.
 */
final class CoreNlpParser implements Stage {
  private static final Dependency UNPARSED = new Dependency(Dependency.ROOT, "root");
  private static final String PASSIVE_AUXILIARY = "aux:pass";
  private static final List<String> SUBJECTS = List.of("nsubj", "csubj");

  /** The form's number is to be raised whenever {@link ParserModel#write} changes. */
  static final Conversion CONVERSION =
      new Conversion("parser.bin", 1, List.of(CoreNlpParserFactory.PARSER));

  private final ParserModel model;
  private final TransitionParser parser;

  CoreNlpParser(Models models) {
    model = load(models);
    parser = new TransitionParser(model);
  }

  /** Loads the form that the build made of the model, or reads CoreNLP's. */
  private static ParserModel load(Models models) {
    try (InputStream converted = CONVERSION.open(models)) {
      return converted == null ? read(models) : ParserModel.read(new ArrayReader(converted));
    } catch (IOException unreadable) {
      throw new SetupException(
          "cannot read " + CoreNlpParserFactory.PARSER + ": " + unreadable.getMessage(),
          unreadable);
    }
  }

  static ParserModel read(Models models) throws IOException {
    try (InputStream in = models.open(CoreNlpParserFactory.PARSER)) {
      return ParserModelReader.read(in);
    }
  }

  @Override
  public StageDescription description() {
    return CoreNlpParserFactory.DESCRIPTION;
  }

  @Override
  public Document apply(Document document) {
    List<Dependency> dependencies =
        new ArrayList<>(Collections.nCopies(document.tokens().size(), UNPARSED));
    for (Sentence sentence : document.sentences()) {
      Cancellation.check();
      List<Token> tokens = document.tokens(sentence);
      List<String> words =
          tokens.stream().map(token -> AsciiMarks.of(document.text(token))).toList();
      Configuration tree = parser.parse(words, tokens.stream().map(Token::pos).toList());
      boolean[] passive = passive(tree, tokens.size());
      for (int i = 1; i <= tokens.size(); i++) {
        int head = tree.head(i);
        dependencies.set(
            sentence.firstToken() + i - 1,
            new Dependency(
                head == 0 ? Dependency.ROOT : sentence.firstToken() + head - 1,
                relation(tree, i, passive[head])));
      }
    }
    return document.with(Layer.DEPENDENCIES, dependencies);
  }

  private boolean[] passive(Configuration tree, int size) {
    boolean[] passive = new boolean[size + 1];
    for (int i = 1; i <= size; i++) {
      if (model.labels().name(tree.label(i)).equals(PASSIVE_AUXILIARY)) {
        passive[tree.head(i)] = true;
      }
    }
    return passive;
  }

  /** The label, but for an active subject of a passive verb, which CoreNLP sets right as well. */
  private String relation(Configuration tree, int node, boolean ofPassive) {
    String label = model.labels().name(tree.label(node));
    return ofPassive && SUBJECTS.contains(label) ? label + ":pass" : label;
  }
}
