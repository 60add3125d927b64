package parlance.bench;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** An engine with its models loaded, in a process of its own, that does as it is told. */
interface Annotator extends AutoCloseable {

  /** Loads an engine. */
  @FunctionalInterface
  interface Loader {
    Annotator load() throws Exception;
  }

  /**
   * Annotates all articles of a file.
   *
   * @throws IllegalStateException if one of them could not be done
   */
  void annotate(Path articles) throws Exception;

  @Override
  default void close() {}

  /**
   * Loads an engine, and then annotates each file that a line of the standard input names; writes a
   * {@link Timing} a line on the standard output, the first for the loading.
   */
  static void serve(Loader loader) throws Exception {
    PrintStream replies = System.out;
    System.setOut(System.err); // engines may print
    Timing.Clock loading = Timing.start();
    try (Annotator annotator = loader.load()) {
      replies.println(loading.stop().toLine());
      serve(annotator, replies);
    }
  }

  private static void serve(Annotator annotator, PrintStream replies) throws Exception {
    BufferedReader files =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String file = files.readLine(); file != null; file = files.readLine()) {
      Timing.Clock clock = Timing.start();
      annotator.annotate(Path.of(file));
      replies.println(clock.stop().toLine());
    }
  }
}
