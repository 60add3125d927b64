package parlance.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote down. */
public final class Version implements IVersionProvider {
  private static final String JAR = "jar:";

  /** Such as 0.1.0. */
  public static String current() {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("/parlance/version.properties")) {
      properties.load(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return properties.getProperty("version");
  }

  /**
   * What tells this build's code from another's of the same version: a checksum over its classes;
   * {@code unpacked} where they lie in no jar.
   */
  public static String build() {
    String classes = String.valueOf(Version.class.getResource("Version.class"));
    if (!classes.startsWith(JAR)) {
      return "unpacked";
    }
    Path jar = Path.of(URI.create(classes.substring(JAR.length(), classes.indexOf('!'))));
    try (ZipFile file = new ZipFile(jar.toFile())) {
      CRC32 checksum = new CRC32();
      file.stream()
          .filter(entry -> entry.getName().endsWith(".class"))
          .map(entry -> entry.getName() + " " + entry.getCrc())
          .sorted()
          .forEach(line -> checksum.update(line.getBytes(StandardCharsets.UTF_8)));
      return String.format(Locale.ROOT, "%08x", checksum.getValue());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "parlance " + current(), "Java " + Runtime.version() + ", " + System.getProperty("os.name")
    };
  }
}
