package parlance.chain;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parlance.document.Article;
import parlance.document.Document;
import parlance.document.Layer;
import parlance.stage.Cancellation;
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
  private static final int PATIENCE_SECONDS = 10;

  private final List<Stage> stages;
  private final ReadWriteLock inUse = new ReentrantReadWriteLock();
  private final Map<String, LongAdder> nanoseconds = new LinkedHashMap<>();

  private Chain(List<Stage> stages) {
    this.stages = List.copyOf(stages);
    stages.forEach(stage -> nanoseconds.put(stage.name(), new LongAdder()));
  }

  /**
   * Loads the models of every stage, several at once.
   *
   * @throws parlance.model.SetupException if an option or a model is wrong
   */
  public static Chain load(ChainPlan plan) {
    return new Chain(StageLoader.load(plan));
  }

  /**
   * Runs every stage; whatever goes wrong with this article costs this article alone. A thread that
   * is interrupted gives the article up, and stays interrupted.
   */
  public Outcome apply(Article article) {
    return apply(article, stage -> {});
  }

  /**
   * @param entering told of each stage before it runs
   */
  Outcome apply(Article article, Consumer<Stage> entering) {
    inUse.readLock().lock();
    try {
      return throughStages(article, entering);
    } finally {
      inUse.readLock().unlock();
    }
  }

  private Outcome throughStages(Article article, Consumer<Stage> entering) {
    Document document = Document.of(article);
    for (Stage stage : stages) {
      entering.accept(stage);
      long begin = System.nanoTime();
      try {
        Cancellation.check();
        Document next = stage.apply(document);
        String breach = breach(stage, document, next);
        if (breach != null) {
          return failed(article, stage, breach);
        }
        document = next;
      } catch (StageException refused) {
        return failed(article, stage, String.valueOf(refused.getMessage()));
      } catch (CancellationException stopped) {
        return failed(article, stage, String.valueOf(stopped.getMessage()));
      } catch (RuntimeException | AssertionError fault) {
        return failed(article, stage, "a fault in Parlance: " + fault + origin(fault));
      } catch (StackOverflowError tooDeep) {
        return failed(article, stage, "too deeply nested to be analysed");
      } catch (OutOfMemoryError tooLarge) {
        return failed(
            article,
            stage,
            "too large for the memory given; raise PARLANCE_HEAP, and give --redo-rejects");
      } finally {
        Objects.requireNonNull(nanoseconds.get(stage.name())).add(System.nanoTime() - begin);
      }
    }
    return new Outcome.Done(document);
  }

  /**
   * Seconds that each stage has taken since this was last asked, in the chain's order, all threads
   * together.
   */
  public Map<String, Double> takeStageSeconds() {
    Map<String, Double> seconds = new LinkedHashMap<>();
    nanoseconds.forEach((stage, sum) -> seconds.put(stage, sum.sumThenReset() / 1e9));
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
  private static String origin(Throwable fault) {
    for (StackTraceElement frame : fault.getStackTrace()) {
      if (frame.getClassName().startsWith("parlance.")) {
        return " at " + frame;
      }
    }
    return "";
  }

  /**
   * Closes the stages once no article is in them. Where one stays for longer than 10 s they are
   * left as they are: an engine that loses its model while it reads takes the process with it.
   */
  @Override
  public void close() {
    try {
      if (inUse.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        stages.forEach(Stage::close);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
