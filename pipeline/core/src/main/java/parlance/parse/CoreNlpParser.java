package parlance.parse;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.trees.TypedDependency;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import parlance.document.Dependency;
import parlance.document.Document;
import parlance.document.Layer;
import parlance.document.Sentence;
import parlance.document.Token;
import parlance.model.Models;
import parlance.model.SetupException;
import parlance.stage.Cancellation;
import parlance.stage.Stage;
import parlance.stage.StageDescription;
import parlance.tokenize.AsciiMarks;

/**
 * Basic dependencies by Stanford CoreNLP's transition parser (Chen and Manning 2014).
 *
 * <p>Safe for many threads.
 */
final class CoreNlpParser implements Stage {
  private static final Dependency UNPARSED = new Dependency(Dependency.ROOT, "root");

  private final DependencyParser parser;

  CoreNlpParser(Models models) {
    parser = load(models);
  }

  /** The parser reads by path alone, so a model from a jar takes a detour through a file. */
  private static DependencyParser load(Models models) {
    try {
      Path copy = Files.createTempFile("parlance-parser", ".gz");
      try (InputStream in = models.open(CoreNlpParserFactory.PARSER)) {
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        return DependencyParser.loadFromModelFile(copy.toString());
      } finally {
        Files.delete(copy);
      }
    } catch (IOException unreadable) {
      throw new SetupException("cannot read " + CoreNlpParserFactory.PARSER, unreadable);
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
      for (TypedDependency arc : parser.predict(words(document, sentence)).typedDependencies()) {
        int head = arc.gov().index();
        dependencies.set(
            sentence.firstToken() + arc.dep().index() - 1,
            new Dependency(
                head == 0 ? Dependency.ROOT : sentence.firstToken() + head - 1,
                arc.reln().toString()));
      }
    }
    return document.with(Layer.DEPENDENCIES, dependencies);
  }

  private static List<CoreLabel> words(Document document, Sentence sentence) {
    List<CoreLabel> words = new ArrayList<>();
    for (Token token : document.tokens(sentence)) {
      CoreLabel word = new CoreLabel();
      word.setWord(AsciiMarks.of(document.text(token)));
      word.setValue(word.word());
      word.setTag(token.pos());
      word.setIndex(words.size() + 1);
      words.add(word);
    }
    return words;
  }
}
