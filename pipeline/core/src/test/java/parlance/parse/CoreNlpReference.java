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
import parlance.document.Sentence;
import parlance.document.Token;
import parlance.model.Models;
import parlance.tokenize.AsciiMarks;

/** The dependencies that Stanford CoreNLP's own parser finds. */
final class CoreNlpReference {
  private final DependencyParser parser;

  CoreNlpReference(Models models) throws IOException {
    Path copy = Files.createTempFile("parser", ".gz");
    try (InputStream in = models.open(CoreNlpParserFactory.PARSER)) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      parser = DependencyParser.loadFromModelFile(copy.toString());
    } finally {
      Files.delete(copy);
    }
  }

  List<Dependency> dependencies(Document document) {
    List<Dependency> dependencies =
        new ArrayList<>(
            Collections.nCopies(document.tokens().size(), new Dependency(Dependency.ROOT, "root")));
    for (Sentence sentence : document.sentences()) {
      for (TypedDependency arc : parser.predict(words(document, sentence)).typedDependencies()) {
        int head = arc.gov().index();
        dependencies.set(
            sentence.firstToken() + arc.dep().index() - 1,
            new Dependency(
                head == 0 ? Dependency.ROOT : sentence.firstToken() + head - 1,
                arc.reln().toString()));
      }
    }
    return dependencies;
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
