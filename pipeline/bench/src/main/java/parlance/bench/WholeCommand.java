package parlance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parlance.bench.Measurement.Measure;

/** Measures engines' own commands from their start to their end, in turn. */
final class WholeCommand {
  private final Setup setup;
  private final Measurements measurements;
  private final Progress progress;

  WholeCommand(Setup setup, Measurements measurements, Progress progress) {
    this.setup = setup;
    this.measurements = measurements;
    this.progress = progress;
  }

  /**
   * Measures what has not been measured yet.
   *
   * @param texts files of one article each
   * @param tokens in all of them
   */
  void measure(Measure measure, List<Path> texts, long tokens, int repeats)
      throws IOException, InterruptedException {
    for (int turn = 1; turn <= repeats; turn++) {
      for (Engine engine : List.of(Engine.CORENLP, Engine.DEFAULT)) {
        if (!measurements.has(measure, engine, 1, turn)) {
          Double seconds = run(engine, texts, Long.MAX_VALUE);
          if (seconds == null) {
            throw new IOException("no end in sight");
          }
          measurements.add(
              new Measurement(measure, engine, 1, turn, tokens, new Timing(seconds, 0, 0)));
          progress.say(
              "%s: the whole command on %d articles, %.1f s",
              engine.label(), texts.size(), seconds);
        }
      }
    }
  }

  /**
   * Runs a command.
   *
   * @param limit in seconds
   * @return the seconds that it took; null if it was stopped at the limit
   * @throws IOException if it failed, or wrote nothing
   */
  @Nullable Double run(Engine engine, List<Path> texts, long limit)
      throws IOException, InterruptedException {
    String name = "command-" + engine.name().toLowerCase(Locale.ROOT);
    Path output = setup.work().resolve(name);
    Path log = setup.work().resolve(name + ".log");
    Folders.delete(output);
    Files.createDirectories(output);
    ProcessBuilder builder = setup.command(engine, texts, output);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    long begin = System.nanoTime();
    Process process = builder.start();
    if (!process.waitFor(limit, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      return null;
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (process.exitValue() != 0 || isEmpty(output)) {
      throw new IOException(
          engine.label() + " ended with " + process.exitValue() + "; what it said is in " + log);
    }
    return seconds;
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }
}
