package parlance.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the figures were measured on, without names of hosts, users or folders. */
final class Machine {
  private Machine() {}

  /** The machine in a line. */
  static String describe() throws IOException {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return String.format(
        Locale.ROOT,
        "%s, %d processors, %.0f GB of memory, %s, %s %s",
        value(Path.of("/proc/cpuinfo"), "model name", system.getArch()),
        system.getAvailableProcessors(),
        system.getTotalMemorySize() / 1e9,
        value(Path.of("/etc/os-release"), "PRETTY_NAME", system.getName()),
        System.getProperty("java.vm.name"),
        Runtime.version());
  }

  private static String value(Path file, String name, String otherwise) throws IOException {
    if (!Files.isReadable(file)) {
      return otherwise;
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(name))
          .findFirst()
          .map(line -> line.replaceFirst("^[^:=]*[:=]\\s*", "").replace("\"", ""))
          .orElse(otherwise);
    }
  }

  /** The options of this Java that have to do with speed and memory, as the launcher gave them. */
  static List<String> javaOptions() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("-X"))
        .map(option -> option.replaceFirst("=.*/", "=")) // where a file lies is nobody's business
        .toList();
  }
}
