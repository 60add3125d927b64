package parlance.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a process took for something.
 *
 * @param seconds by the clock on the wall
 * @param cpuSeconds of all its threads together
 * @param peakKilobytes of memory that the process has had resident at most since its start; 0 where
 *     nobody looked
 */
record Timing(double seconds, double cpuSeconds, long peakKilobytes) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Pattern PEAK = Pattern.compile("(?m)^VmHWM:\\s+(\\d+) kB$");

  /** Begins to measure this process. */
  static Clock start() {
    return new Clock(System.nanoTime(), system().getProcessCpuTime());
  }

  /** A moment from which time is counted. */
  record Clock(long nanoseconds, long cpuNanoseconds) {
    Timing stop() {
      return new Timing(
          (System.nanoTime() - nanoseconds) / 1e9,
          (system().getProcessCpuTime() - cpuNanoseconds) / 1e9,
          peak());
    }
  }

  static boolean canTellMemory() {
    return Files.isReadable(STATUS);
  }

  private static long peak() {
    try {
      Matcher matcher = PEAK.matcher(Files.readString(STATUS));
      if (!matcher.find()) {
        throw new IllegalStateException("no VmHWM in " + STATUS);
      }
      return Long.parseLong(matcher.group(1));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static OperatingSystemMXBean system() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  }

  String toLine() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("three numbers are JSON", impossible);
    }
  }

  /**
   * @throws IllegalArgumentException if the line is none that {@link #toLine} gave
   */
  static Timing ofLine(String line) {
    try {
      return JSON.readValue(line, Timing.class);
    } catch (JsonProcessingException other) {
      throw new IllegalArgumentException("not a timing: " + line, other);
    }
  }
}
