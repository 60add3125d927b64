package parlance.io;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where articles come from.
 *
 * @param path of a file as the user gave it, with {@code /} between folders
 */
record Source(String path, Form form) {

  /** How articles lie in a file. */
  enum Form {
    TEXT(".txt"),
    JSON_LINES(".jsonl"),
    JSON_LINES_GZIPPED(".jsonl.gz"),
    CSV(".csv");

    private final String ending;

    Form(String ending) {
      this.ending = ending;
    }

    /** The form that a file's ending names; null if it is none of ours. */
    static @Nullable Form of(String path) {
      String name = path.toLowerCase(Locale.ROOT);
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
    return path.substring(path.lastIndexOf('/') + 1, path.length() - form.ending.length());
  }
}
