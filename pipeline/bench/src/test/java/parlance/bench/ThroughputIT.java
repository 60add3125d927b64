package parlance.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import parlance.bench.Measurement.Measure;
import parlance.bench.Throughput.Contestant;
import parlance.document.Article;

/** Parlance's half of the comparison, in a real process, on a few sample articles. */
@EnabledOnOs(OS.LINUX)
class ThroughputIT {
  @TempDir private Path folder;

  @Test
  void eachBlockIsAnnotatedAndMeasuredOnce() throws Exception {
    Checkout checkout = Checkout.find();
    List<Article> seeds = Articles.read(List.of(checkout.root().resolve("seeds").toString()));
    Selection selection = Selection.of(seeds.subList(0, 4), 3, 2);
    Measurements measurements = Measurements.open(folder.resolve("measurements.jsonl"), "{}");
    Throughput throughput =
        new Throughput(
            new Setup(checkout, List.of(), folder),
            selection,
            new WarmUp(selection.warmUp(), 1, folder),
            measurements,
            new Progress(new PrintWriter(Writer.nullWriter())));
    List<Contestant> contestants = List.of(new Contestant(Engine.FAST, 1));
    throughput.measure(Measure.ONE_THREAD, contestants);
    throughput.measure(Measure.ONE_THREAD, contestants);
    List<Measurement> measured = measurements.of(Measure.ONE_THREAD, Engine.FAST, 1);
    assertEquals(List.of(1, 2), measured.stream().map(Measurement::turn).toList());
    for (Measurement one : measured) {
      assertTrue(one.tokens() > 100 && one.tokensPerSecond() > 1, one::toString);
      assertTrue(one.timing().peakKilobytes() > 100_000, one::toString);
    }
    Path written = folder.resolve("output-fast-1").resolve("articles.jsonl");
    assertEquals(4, Files.readAllLines(written).size());
  }
}
