package parlance.chain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import parlance.document.Article;
import parlance.document.Document;
import parlance.document.Layer;
import parlance.stage.Stage;
import parlance.stage.StageException;

/**
 * A chain with its models loaded, ready for articles. Safe for many threads.
 *
 * <pre>{@code
 * ChainPlan plan = ChainPlan.of(ChainSpec.read("default"), StageCatalog.installed());
 * try (Chain chain = Chain.load(plan)) {
 *   Outcome outcome = chain.apply(article);
 * }
 * }</pre>
 */
public final class Chain implements AutoCloseable {
  private final List<Stage> stages;
  private final Map<String, LongAdder> nanoseconds = new LinkedHashMap<>();

  private Chain(List<Stage> stages) {
    this.stages = List.copyOf(stages);
    stages.forEach(stage -> nanoseconds.put(stage.name(), new LongAdder()));
  }

  /**
   * Loads the models of every stage.
   *
   * @throws parlance.model.SetupException if an option or a model is wrong
   */
  public static Chain load(ChainPlan plan) {
    List<Stage> loaded = new ArrayList<>();
    try {
      for (ChainPlan.Step step : plan.steps()) {
        loaded.add(step.factory().create(step.options(), plan.models()));
      }
      return new Chain(loaded);
    } catch (RuntimeException wrong) {
      new Chain(loaded).close();
      throw wrong;
    }
  }

  /** Runs every stage; whatever goes wrong with this article costs this article alone. */
  public Outcome apply(Article article) {
    Document document = Document.of(article);
    for (Stage stage : stages) {
      long begin = System.nanoTime();
      try {
        Document next = stage.apply(document);
        String breach = breach(stage, document, next);
        if (breach != null) {
          return failed(article, stage, breach);
        }
        document = next;
      } catch (StageException refused) {
        return failed(article, stage, String.valueOf(refused.getMessage()));
      } catch (RuntimeException fault) {
        return failed(article, stage, "a fault in Parlance: " + fault + origin(fault));
      } catch (StackOverflowError tooDeep) {
        return failed(article, stage, "too deeply nested to be analysed");
      } catch (OutOfMemoryError tooLarge) {
        return failed(article, stage, "too large for the memory given; raise PARLANCE_HEAP");
      } finally {
        Objects.requireNonNull(nanoseconds.get(stage.name())).add(System.nanoTime() - begin);
      }
    }
    return new Outcome.Done(document);
  }

  /** Seconds that each stage has taken so far, in the chain's order, all threads together. */
  public Map<String, Double> stageSeconds() {
    Map<String, Double> seconds = new LinkedHashMap<>();
    nanoseconds.forEach((stage, sum) -> seconds.put(stage, sum.sum() / 1e9));
    return seconds;
  }

  private static @Nullable String breach(Stage stage, Document before, Document after) {
    Set<Layer<?>> expected = new LinkedHashSet<>(before.layers());
    expected.addAll(stage.provides());
    if (!after.layers().equals(expected)) {
      return "a fault in Parlance: layers " + after.layers() + " where " + expected + " were due";
    }
    return null;
  }

  private static Outcome failed(Article article, Stage stage, String reason) {
    return new Outcome.Failed(article.id(), article.path(), stage.name(), reason);
  }

  /** The place in our own code where a fault arose. */
  private static String origin(RuntimeException fault) {
    for (StackTraceElement frame : fault.getStackTrace()) {
      if (frame.getClassName().startsWith("parlance.")) {
        return " at " + frame;
      }
    }
    return "";
  }

  @Override
  public void close() {
    for (Stage stage : stages) {
      stage.close();
    }
  }
}
