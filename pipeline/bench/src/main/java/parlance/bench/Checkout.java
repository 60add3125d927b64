package parlance.bench;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The source tree that this module was built in, and how its programs are started. */
record Checkout(Path root) {
  /** The class that the launcher runs, where it is not to be Parlance's command. */
  static final String MAIN = "PARLANCE_MAIN";

  /** More jars for the launcher's class path. */
  static final String JARS = "PARLANCE_JARS";

  static Checkout find() {
    try {
      Path classes =
          Path.of(Checkout.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path module = parent(parent(classes)); // of target/classes, or of a jar in target
      return new Checkout(parent(parent(module)));
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException("classes come from a file", impossible);
    }
  }

  private static Path parent(Path path) {
    return Objects.requireNonNull(path.getParent(), () -> path + " has no parent");
  }

  /** Parlance's command. */
  ProcessBuilder parlance(List<String> arguments) {
    ProcessBuilder builder = new ProcessBuilder(root.resolve("pipeline/bin/parlance").toString());
    builder.command().addAll(arguments);
    builder.environment().remove(MAIN);
    builder.environment().remove(JARS);
    return builder;
  }

  /** A class of this module, with the options and libraries of Parlance's command. */
  ProcessBuilder likeParlance(Class<?> main, List<String> arguments) {
    ProcessBuilder builder = parlance(arguments);
    builder.environment().put(MAIN, main.getName());
    builder.environment().put(JARS, ownClasses());
    return builder;
  }

  /** A class with plain CoreNLP and all of its libraries. */
  ProcessBuilder likeCoreNlp(String main, List<String> options, List<String> arguments)
      throws IOException {
    String libraries =
        Files.readString(root.resolve("pipeline/bench/target/classpath.txt")).strip();
    ProcessBuilder builder =
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    builder.command().addAll(options);
    builder.command().addAll(List.of("-cp", libraries + File.pathSeparator + ownClasses(), main));
    builder.command().addAll(arguments);
    return builder;
  }

  private static String ownClasses() {
    return Objects.requireNonNull(
            Checkout.class.getProtectionDomain().getCodeSource(), "classes have a place")
        .getLocation()
        .getPath();
  }

  /** The commit that is checked out, and whether what is built from was changed since. */
  String commit() throws IOException, InterruptedException {
    String commit = git("rev-parse", "--short", "HEAD");
    boolean changed =
        !git("status", "--porcelain", "--", "pom.xml", "models", "pipeline", ":!*.md").isEmpty();
    return commit + (changed ? " with changes" : "");
  }

  private String git(String... arguments) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("git", "-C", root.toString());
    builder.command().addAll(List.of(arguments));
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return process.waitFor() == 0 ? said : "unknown";
  }
}
