package parlance.io;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file that may hold articles.
 *
 * @param path as the user gave it, with {@code /} between folders
 */
record InputFile(Path file, String path, Form form) {

  /** How articles lie in a file. */
  enum Form {
    TEXT(".txt"),
    JSON_LINES(".jsonl"),
    JSON_LINES_GZIPPED(".jsonl.gz"),
    CSV(".csv");

    final String ending;

    Form(String ending) {
      this.ending = ending;
    }

    /** The form that a file's ending names; null if it is none of ours. */
    static @Nullable Form of(Path file) {
      String name = fileName(file).toLowerCase(Locale.ROOT);
      for (Form form : values()) {
        if (name.endsWith(form.ending)) {
          return form;
        }
      }
      return null;
    }
  }

  /** The file's name without its ending. */
  String stem() {
    String name = fileName(file);
    return name.substring(0, name.length() - form.ending.length());
  }

  private static String fileName(Path file) {
    return String.valueOf(file.getFileName());
  }
}
