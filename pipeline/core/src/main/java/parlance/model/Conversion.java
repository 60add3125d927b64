package parlance.model;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import org.jspecify.annotations.Nullable;

/**
 * Models of the engines' jars that the build turns into one file that loads faster, which lies
 * beside the classes. A second file says from what it was made: first the form, then for each model
 * its SHA-256, its checksum and size in its jar, and its name.
 *
 * @param name of the file that is made
 * @param form a number that tells what is written from what older versions wrote
 * @param origins names of the models that it is made from
 */
public record Conversion(String name, int form, List<String> origins) {
  private static final String FOLDER = "parlance/converted/";
  private static final String ORIGINS = ".origins";

  /** Writes the other form of the models. */
  public interface Converter {
    void convert(ArrayWriter out) throws IOException;
  }

  public Conversion {
    origins = List.copyOf(origins);
  }

  /**
   * What was made of the models, whose hashes then count as read; null if nothing was, or if it was
   * made from others than those that would be read, as when a user's file takes the place of one.
   */
  public @Nullable InputStream open(Models models) throws IOException {
    ClassLoader loader = Conversion.class.getClassLoader();
    InputStream made = loader.getResourceAsStream(FOLDER + name + ORIGINS);
    if (made == null) {
      return null;
    }
    List<String> lines;
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(made, StandardCharsets.UTF_8))) {
      lines = reader.lines().toList();
    }
    if (!isMadeFrom(lines, models)) {
      return null;
    }
    for (int i = 0; i < origins.size(); i++) {
      models.keep(origins.get(i), hash(lines.get(1 + i)));
    }
    return loader.getResourceAsStream(FOLDER + name);
  }

  /**
   * Makes the file, unless it has been made from the same models.
   *
   * @param classes the folder of the compiled classes
   */
  public void make(Path classes, Models models, Converter converter) throws IOException {
    Path made = classes.resolve(FOLDER + name);
    Path from = classes.resolve(FOLDER + name + ORIGINS);
    if (Files.exists(made) && Files.exists(from) && isMadeFrom(Files.readAllLines(from), models)) {
      return;
    }
    Files.createDirectories(classes.resolve(FOLDER));
    Files.deleteIfExists(from);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(made))) {
      converter.convert(new ArrayWriter(out));
    }
    List<String> lines = new ArrayList<>(List.of(Integer.toString(form)));
    for (String origin : origins) {
      lines.add(models.hashes().get(origin) + " " + mark(origin, models));
    }
    Files.write(from, lines);
  }

  private boolean isMadeFrom(List<String> lines, Models models) throws IOException {
    if (lines.size() != 1 + origins.size() || !lines.get(0).equals(Integer.toString(form))) {
      return false;
    }
    for (int i = 0; i < origins.size(); i++) {
      String line = lines.get(1 + i);
      if (!line.equals(hash(line) + " " + mark(origins.get(i), models))) {
        return false;
      }
    }
    return true;
  }

  private static String hash(String line) {
    return line.substring(0, Math.max(0, line.indexOf(' ')));
  }

  /** What tells a model from others without its being read; null if it is not in a jar. */
  private static @Nullable String mark(String origin, Models models) throws IOException {
    URL resource = models.inJars(origin);
    if (resource == null || !(resource.openConnection() instanceof JarURLConnection jar)) {
      return null;
    }
    JarEntry entry = jar.getJarEntry();
    return String.format(Locale.ROOT, "%08x %d %s", entry.getCrc(), entry.getSize(), origin);
  }
}
