package parlance.io;

import java.nio.file.Path;

/**
 * A file that may hold articles.
 *
 * @param source what there is to know of it without opening it
 */
record InputFile(Path file, Source source) {

  /** As the user gave it, with {@code /} between folders. */
  String path() {
    return source.path();
  }
}
