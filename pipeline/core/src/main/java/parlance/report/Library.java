package parlance.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * A JavaScript library of others that goes into the page, as its WebJar on the class path has it.
 *
 * @param script minified, for a {@code <script>}
 * @param licence in full
 */
record Library(String name, String version, String script, String licence) {

  /** The library of that name on npm. */
  static Library of(String name) {
    String version = version("/META-INF/maven/org.webjars.npm/" + name + "/pom.properties");
    String folder = "/META-INF/resources/webjars/" + name + "/" + version;
    return new Library(
        name,
        version,
        PageSource.text(folder + "/dist/" + name + ".min.js"),
        PageSource.text(folder + "/LICENSE"));
  }

  private static String version(String resource) {
    Properties properties = new Properties();
    try (InputStream in = PageSource.open(resource)) {
      properties.load(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return properties.getProperty("version");
  }
}
