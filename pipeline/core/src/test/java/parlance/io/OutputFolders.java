package parlance.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import parlance.chain.Outcome;
import parlance.document.Document;

/** Output folders as runs leave them, of documents built by hand. */
public final class OutputFolders {
  private OutputFolders() {}

  /** What a run of these articles leaves in the folder. */
  public static void write(Path folder, OffsetUnit unit, Document... documents) {
    write(folder, unit, Stream.of(documents).map(Outcome.Done::new).toList());
  }

  static void write(Path folder, OffsetUnit unit, List<? extends Outcome> outcomes) {
    OutputFolder.prepare(folder);
    try (OutputFolder output = OutputFolder.open(folder, unit)) {
      outcomes.forEach(output);
      output.settle();
      output.finish(report(output, unit));
    }
  }

  /** Of a run that has come to its end. */
  static RunReport report(OutputFolder output, OffsetUnit unit) {
    return new RunReport(
        1,
        "0.0",
        true,
        new RunReport.Chain("test", List.of(new RunReport.Stage("fake", new TreeMap<>()))),
        new TreeMap<>(),
        unit.label(),
        1,
        new RunReport.Input(1, 0, 1, 0, 0),
        output.counts(),
        output.holds(),
        new RunReport.Times("2024-01-19T00:00:00Z", 0, 0, 1, 0, Map.of(), List.of()));
  }
}
