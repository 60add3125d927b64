package parlance.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import parlance.stage.Stage;

/** Makes the stages of a chain, as many at once as there are processors. */
final class StageLoader {
  /** ONNX Runtime needs more than the usual megabyte to read a network. */
  private static final long STACK_BYTES = 8 << 20;

  private StageLoader() {}

  /**
   * All stages, in the plan's order.
   *
   * @throws RuntimeException that of the first stage that could not be made; the others are closed
   */
  static List<Stage> load(ChainPlan plan) {
    List<FutureTask<Stage>> tasks =
        plan.steps().stream()
            .map(
                step ->
                    new FutureTask<>(() -> step.factory().create(step.options(), plan.models())))
            .toList();
    AtomicInteger next = new AtomicInteger();
    Runnable work =
        () -> {
          for (int i = next.getAndIncrement(); i < tasks.size(); i = next.getAndIncrement()) {
            tasks.get(i).run();
          }
        };
    int threads = Math.min(Runtime.getRuntime().availableProcessors(), tasks.size());
    for (int i = 0; i < threads; i++) {
      Thread thread = new Thread(null, work, "loading", STACK_BYTES);
      thread.setDaemon(true);
      thread.start();
    }
    return stages(tasks);
  }

  private static List<Stage> stages(List<FutureTask<Stage>> tasks) {
    List<Stage> stages = new ArrayList<>();
    Throwable wrong = null;
    for (FutureTask<Stage> task : tasks) {
      try {
        stages.add(task.get());
      } catch (ExecutionException failed) {
        wrong = wrong == null ? failed.getCause() : wrong;
      } catch (InterruptedException interrupted) {
        tasks.forEach(each -> each.cancel(false));
        Thread.currentThread().interrupt();
        wrong = new CancellationException("interrupted while models were loaded");
        break;
      }
    }
    if (wrong != null) {
      stages.forEach(Stage::close);
      throw rethrown(wrong);
    }
    return stages;
  }

  private static RuntimeException rethrown(Throwable wrong) {
    if (wrong instanceof Error error) {
      throw error;
    }
    return wrong instanceof RuntimeException same ? same : new IllegalStateException(wrong);
  }
}
