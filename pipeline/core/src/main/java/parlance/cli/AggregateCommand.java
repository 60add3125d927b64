package parlance.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parlance.aggregate.Aggregate;
import parlance.aggregate.Field;
import parlance.aggregate.Period;
import parlance.io.CsvWriter;
import parlance.model.SetupException;
import parlance.record.RecordedOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aggregate}: stances, counted. */
@Command(
    name = "aggregate",
    description = "Counts stances by holder, target or issue, and period, as CSV.")
final class AggregateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "OUTPUT",
      arity = "0..1",
      defaultValue = "output",
      description = "The folder that annotate wrote. Default: ${DEFAULT-VALUE}.")
  private Path output = Path.of("output");

  @Option(
      names = "--by",
      paramLabel = "FIELD",
      split = ",",
      defaultValue = "holder,target",
      description = "Some of holder, target and issue, with commas. Default: ${DEFAULT-VALUE}.")
  private List<Field> by = List.of();

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      defaultValue = "month",
      description = "day, week, month or year. Default: ${DEFAULT-VALUE}.")
  private Period period = Period.MONTH;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write the table. Default: the terminal.")
  private @Nullable Path out;

  AggregateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (new HashSet<>(by).size() < by.size()) {
      throw new SetupException("--by names a field twice");
    }
    Aggregate aggregate = Aggregate.of(RecordedOutput.open(output), by, period);
    Path file = out;
    if (file == null) {
      CsvWriter table = new CsvWriter(terminal.out(), aggregate.columns());
      aggregate.write(table);
      table.flush();
      return Parlance.DONE;
    }
    try (Writer to = Files.newBufferedWriter(file);
        CsvWriter table = new CsvWriter(to, aggregate.columns())) {
      aggregate.write(table);
    } catch (IOException unwritable) {
      throw new SetupException("cannot write " + file + ": " + unwritable, unwritable);
    }
    terminal.out().println(aggregate.rows() + " rows in " + file);
    return Parlance.DONE;
  }
}
