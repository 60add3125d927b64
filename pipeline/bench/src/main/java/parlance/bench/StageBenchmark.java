package parlance.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import parlance.chain.ChainPlan;
import parlance.chain.ChainSpec;
import parlance.chain.StageCatalog;
import parlance.document.Article;
import parlance.document.Document;
import parlance.stage.Stage;
import parlance.stage.StageException;

/**
 * Each stage of the default chain alone, over the sample articles as the stages before it leave
 * them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class StageBenchmark {
  @Param({
    "opennlp-language",
    "corenlp-tokens",
    "onnx-encoder",
    "tagged-names",
    "corenlp-parse",
    "entities",
    "wikipedia-links",
    "tagged-quotes",
    "stances",
    "onnx-sentiment",
    "weighed-stances",
    "calibration"
  })
  private String stage = "";

  private final List<Stage> stages = new ArrayList<>();
  private final List<Document> documents = new ArrayList<>();

  /** Counts tokens beside passes over all of the articles. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Yield {
    /** As CoreNLP's tokenizer finds them. */
    public long tokens;
  }

  private long tokens;

  /** Loads the chain up to the stage, and has the articles done up to it. */
  @Setup
  public void prepare() throws StageException {
    ChainPlan plan = ChainPlan.of(ChainSpec.read(ChainSpec.DEFAULT), StageCatalog.installed());
    List<Article> articles =
        Articles.read(List.of(Checkout.find().root().resolve("seeds").toString()));
    tokens = Tokens.count(articles);
    articles.forEach(article -> documents.add(Document.of(article)));
    for (ChainPlan.Step step : plan.steps()) {
      Stage loaded = step.factory().create(step.options(), plan.models());
      stages.add(loaded);
      if (loaded.name().equals(stage)) {
        return;
      }
      for (int i = 0; i < documents.size(); i++) {
        documents.set(i, loaded.apply(documents.get(i)));
      }
    }
    throw new IllegalStateException("the default chain has no stage " + stage);
  }

  /** Has all articles done by the stage. */
  @Benchmark
  public void stage(Yield yield, Blackhole results) throws StageException {
    Stage last = stages.get(stages.size() - 1);
    for (Document document : documents) {
      results.consume(last.apply(document));
    }
    yield.tokens += tokens;
  }

  /** Closes the stages. */
  @TearDown
  public void close() {
    stages.forEach(Stage::close);
  }
}
