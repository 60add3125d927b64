package parlance.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import parlance.chain.Outcome;
import parlance.document.Article;
import parlance.io.ArticleReader;
import parlance.io.InputFiles;
import parlance.model.SetupException;

/** Articles in and out of files, in the forms that both engines read. */
final class Articles {
  private static final JsonMapper JSON = new JsonMapper();

  private Articles() {}

  /**
   * All articles of some files and folders.
   *
   * @throws SetupException if one of them cannot be read
   */
  static List<Article> read(List<String> paths) {
    List<Article> articles = new ArrayList<>();
    InputFiles files = InputFiles.find(paths, Path.of("no-output"));
    try (ArticleReader reader = new ArticleReader(files)) {
      while (reader.hasNext()) {
        Outcome outcome = reader.next();
        if (outcome instanceof Outcome.Done done) {
          articles.add(done.document().article());
        } else if (outcome instanceof Outcome.Failed failed) {
          throw new SetupException(failed.path() + ", " + failed.id() + ": " + failed.reason());
        }
      }
    }
    return articles;
  }

  /** Writes articles as JSON lines. */
  static Path write(Path file, Collection<Article> articles) throws IOException {
    try (BufferedWriter lines = Files.newBufferedWriter(file)) {
      for (Article article : articles) {
        ObjectNode line = JSON.createObjectNode();
        line.put("id", article.id()).put("text", article.text()).put("date", article.date());
        lines.write(line + "\n");
      }
    }
    return file;
  }

  /** Writes each article's text to a file of its own in a folder. */
  static List<Path> writeTexts(Path folder, Collection<Article> articles) throws IOException {
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    for (Article article : articles) {
      Path file = folder.resolve("article-" + (files.size() + 1) + ".txt");
      files.add(Files.writeString(file, article.text()));
    }
    return files;
  }

  /** How many words a text has, where white space parts words. */
  static int words(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() ? 0 : stripped.split("\\s+").length;
  }
}
