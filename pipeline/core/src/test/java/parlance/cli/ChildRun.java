package parlance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A run of {@link QuickParlance} in a process of its own. */
final class ChildRun {
  private final Process process;
  private final Path said;

  private ChildRun(Process process, Path said) {
    this.process = process;
    this.said = said;
  }

  /** Starts {@code annotate}; what it says goes to a file in the folder. */
  static ChildRun annotate(Path folder, Object... arguments) throws IOException {
    Path chain = Files.writeString(folder.resolve("quick.yaml"), QuickParlance.CHAIN);
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                classes,
                QuickParlance.class.getName(),
                "annotate",
                "--threads",
                "2",
                "--chain",
                chain.toString()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    return new ChildRun(process, said);
  }

  /** Kills the process after so many milliseconds; whether it was still at work then. */
  boolean killAfter(long milliseconds) throws InterruptedException {
    if (process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
      return false;
    }
    process.destroyForcibly().waitFor();
    return true;
  }

  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** The exit code, once it has ended by itself. */
  int end() throws InterruptedException {
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("it did not end");
    }
    return process.exitValue();
  }

  String said() throws IOException {
    return Files.readString(said);
  }

  /** Waits until a file has so many whole lines. */
  void awaitLines(Path file, long count) throws IOException, InterruptedException {
    await(
        file, count + " lines", text -> text.chars().filter(unit -> unit == '\n').count() >= count);
  }

  /** Waits until a file has some words in it, and all else that has to do with them is done. */
  void awaitText(Path file, String words) throws IOException, InterruptedException {
    await(file, words, text -> text.contains(words));
    await(said, "its line", text -> text.contains("(1 replaced)"));
  }

  private void await(Path file, String what, Predicate<String> there)
      throws IOException, InterruptedException {
    long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (!Files.exists(file) || !there.test(Files.readString(file))) {
      if (System.nanoTime() > until || !process.isAlive()) {
        process.destroyForcibly();
        throw new AssertionError("no " + what + " in " + file + ": " + said());
      }
      Thread.sleep(20);
    }
  }
}
