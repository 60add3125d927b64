package parlance.cli;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parlance.export.Export;
import parlance.export.ExportFormat;
import parlance.export.ExportFormats;
import parlance.io.ArticleLines;
import parlance.record.RecordedOutput;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export}: what annotate found, for other tools. */
@Command(
    name = "export",
    description = "Writes what annotate found in the format of another tool.",
    footerHeading = "%nFormats:%n")
final class ExportCommand implements Callable<Integer> {
  private static final long EVERY_NANOSECONDS = 100_000_000;

  private final Terminal terminal;
  private long shown;

  /** The names of the formats, for a line of usage. */
  private static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return ExportFormats.all().stream().map(ExportFormat::name).iterator();
    }
  }

  @Parameters(
      index = "0",
      paramLabel = "FORMAT",
      completionCandidates = Names.class,
      description = "${COMPLETION-CANDIDATES}.")
  private String format = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "OUTPUT",
      defaultValue = "output",
      description = "Where annotate wrote. Default: ${DEFAULT-VALUE}.")
  private Path output = Path.of("output");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write. Default: OUTPUT/export/FORMAT.")
  private @Nullable Path out;

  private ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The command, with what each format is at the end of its usage. */
  static CommandLine with(Terminal terminal) {
    CommandLine line = new CommandLine(new ExportCommand(terminal));
    String[] formats =
        ExportFormats.all().stream()
            .map(each -> String.format(Locale.ROOT, "  %-13s %s", each.name(), each.summary()))
            .toArray(String[]::new);
    line.getCommandSpec().usageMessage().footer(formats);
    return line;
  }

  @Override
  public Integer call() {
    ExportFormat chosen = ExportFormats.named(format);
    RecordedOutput recorded = RecordedOutput.open(output);
    Path target = out == null ? output.resolve(ArticleLines.EXPORT).resolve(chosen.name()) : out;
    if (!recorded.run().complete()) {
      note("the last run was stopped before it had read all of its input");
    }
    Export export = Export.write(recorded, chosen, target, this::show);
    clear();
    export.notes().forEach(this::note);
    terminal
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "%,d %s as %s in %s",
                export.articles(),
                export.articles() == 1 ? "article" : "articles",
                chosen.name(),
                target));
    return Parlance.DONE;
  }

  private void show(long articles) {
    long now = System.nanoTime();
    if (terminal.live() && now - shown > EVERY_NANOSECONDS) {
      shown = now;
      clear();
      terminal.err().print(String.format(Locale.ROOT, "%,d articles", articles));
      terminal.err().flush();
    }
  }

  private void clear() {
    if (terminal.live()) {
      terminal.err().print("\r\u001b[K");
    }
  }

  private void note(String note) {
    clear();
    terminal.out().println("note: " + note);
  }
}
