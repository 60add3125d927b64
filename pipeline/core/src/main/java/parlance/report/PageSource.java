package parlance.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files that the page is made of, as they lie on the class path. */
final class PageSource {
  private static final String FOLDER = "/parlance/report/";

  private PageSource() {}

  /** A file of the page's own. */
  static String own(String name) {
    return text(FOLDER + name);
  }

  static String text(String resource) {
    try (InputStream in = open(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static InputStream open(String resource) {
    InputStream in = PageSource.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("not on the class path: " + resource);
    }
    return in;
  }
}
