package parlance.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process that serves an {@link Annotator}. It uses no processor while it is not asked. */
final class Worker implements AutoCloseable {
  private final Process process;
  private final Path log;
  private final PrintWriter files;
  private final BufferedReader replies;

  /**
   * Starts the process.
   *
   * @param log takes what it says on the standard error
   */
  Worker(ProcessBuilder builder, Path log) throws IOException {
    this.log = log;
    process = builder.redirectError(log.toFile()).start();
    files = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
    replies = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Waits until the models are loaded. */
  Timing awaitLoaded() throws IOException {
    return reply();
  }

  Timing annotate(Path articles) throws IOException {
    files.println(articles.toAbsolutePath());
    return reply();
  }

  private Timing reply() throws IOException {
    String line = replies.readLine();
    if (line == null) {
      throw new IOException("a process ended too early; what it said is in " + log);
    }
    return Timing.ofLine(line);
  }

  @Override
  public void close() {
    files.close();
    try {
      process.waitFor();
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
