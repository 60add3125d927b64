package parlance.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads what was written, by one machine or by Spark. */
final class Outputs {
  private Outputs() {}

  /** The lines of a file, or of all files below a folder of that name, sorted. */
  static List<String> lines(Path out, String name) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.walk(out.resolve(name))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String part = file.getFileName().toString();
        if (part.equals(name) || part.startsWith("part-")) {
          lines.addAll(Files.readAllLines(file));
        }
      }
    }
    lines.sort(null);
    return lines;
  }

  /** Checks that two folders hold the same lines, and that Parquet has as many rows. */
  static void assertSame(Path one, Path spark) throws IOException {
    for (String table : List.of("articles", "quotes", "stances", "rejects")) {
      List<String> expected = lines(one, table + ".jsonl");
      List<String> found = lines(spark, table + ".jsonl");
      for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
        assertEquals(expected.get(i), found.get(i), table);
      }
      assertEquals(expected.size(), found.size(), table);
      if (!table.equals("rejects")) {
        assertEquals(
            expected.size(),
            LocalSpark.session()
                .read()
                .parquet(spark.resolve(table + ".parquet").toString())
                .count(),
            table);
      }
    }
  }
}
