package parlance.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The plain command, in a process of its own. */
final class OneMachine {
  private OneMachine() {}

  /** Annotates; what it says goes to a file beside the output. */
  static void annotate(Path out, String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-Xss8m",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "parlance.cli.Parlance",
                "annotate",
                "--out",
                out.toString()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(out.resolveSibling(out.getFileName() + ".txt").toFile())
            .start();
    if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() > 1) {
      process.destroyForcibly();
      throw new AssertionError("it did not end well: " + out + ".txt");
    }
  }
}
