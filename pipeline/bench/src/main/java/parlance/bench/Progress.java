package parlance.bench;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Tells a user who waits what has been done, with the time since the start. */
final class Progress {
  private final PrintWriter out;
  private final long start = System.nanoTime();

  Progress(PrintWriter out) {
    this.out = out;
  }

  /** Says a line, made as {@link String#format} makes it. */
  void say(String format, Object... values) {
    Duration passed = Duration.ofNanos(System.nanoTime() - start);
    out.printf(
        Locale.ROOT,
        "%3d:%02d  %s%n",
        passed.toMinutes(),
        passed.toSecondsPart(),
        String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
