package parlance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import parlance.chain.Chain;
import parlance.chain.ChainPlan;
import parlance.chain.ChainSpec;
import parlance.chain.Outcome;
import parlance.chain.StageCatalog;
import parlance.document.Article;
import parlance.io.OffsetUnit;
import parlance.io.OutputFolder;

/** Writing the annotated sample articles as JSON lines, with the journal beside them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class OutputBenchmark {
  private List<Outcome> outcomes = List.of();
  private long tokens;
  private Path folder = Path.of("");
  private @Nullable OutputFolder output;

  /** Has the articles annotated. */
  @Setup
  public void annotate() throws IOException {
    List<Article> articles =
        Articles.read(List.of(Checkout.find().root().resolve("seeds").toString()));
    tokens = Tokens.count(articles);
    ChainPlan plan = ChainPlan.of(ChainSpec.read(ChainSpec.DEFAULT), StageCatalog.installed());
    try (Chain chain = Chain.load(plan)) {
      outcomes = articles.stream().map(chain::apply).toList();
    }
    folder = Files.createTempDirectory("bench");
  }

  /** Empties the folder. */
  @Setup(Level.Iteration)
  public void open() {
    output = OutputFolder.open(folder, OffsetUnit.CODEPOINT);
  }

  /** Writes all articles. */
  @Benchmark
  public void output(StageBenchmark.Yield yield) {
    OutputFolder open = Objects.requireNonNull(output);
    outcomes.forEach(open);
    yield.tokens += tokens;
  }

  /** Closes the folder. */
  @TearDown(Level.Iteration)
  public void close() {
    Objects.requireNonNull(output).close();
  }

  /** Deletes the folder. */
  @TearDown
  public void delete() throws IOException {
    Folders.delete(folder);
  }
}
