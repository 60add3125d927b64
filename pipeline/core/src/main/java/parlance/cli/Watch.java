package parlance.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parlance.io.Arrivals;
import parlance.io.InputFiles;
import parlance.io.RunReport;
import parlance.model.SetupException;

/** Looks for articles again and again, and has those done that have arrived. */
final class Watch {
  private final AnnotateRun run;
  private final Arrivals arrivals = new Arrivals();
  private final List<String> paths;
  private final Path out;
  private @Nullable String trouble;

  Watch(AnnotateRun run, List<String> paths, Path out) {
    this.run = run;
    this.paths = paths;
    this.out = out;
  }

  /**
   * Watches until a signal is heard.
   *
   * @param seconds from one look to the next
   */
  void until(StopSignal stop, int seconds) throws InterruptedException {
    boolean first = true;
    run.progress().watching(seconds);
    while (!stop.isHeard()) {
      InputFiles input = look();
      InputFiles arrived = arrivals.look(input);
      if (!arrived.files().isEmpty()) {
        RunReport.Times times = run.run(arrived, input, stop);
        arrivals.forget(arrived, run.output().readToEnd());
        run.progress().batch(run.output(), times, first);
        first = false;
      }
      stop.await(seconds * 1000L);
    }
  }

  /** What is there now; nothing while it cannot be told, as when a network drive is away. */
  private InputFiles look() {
    try {
      InputFiles input = InputFiles.findAny(paths, out);
      trouble = null;
      return input;
    } catch (SetupException away) {
      String message = String.valueOf(away.getMessage());
      if (!message.equals(trouble)) {
        run.progress().note(message + "; looking again");
      }
      trouble = message;
      return new InputFiles(List.of(), 0);
    }
  }
}
