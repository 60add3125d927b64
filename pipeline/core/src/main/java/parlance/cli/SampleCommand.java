package parlance.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import parlance.record.RecordedOutput;
import parlance.sample.Field;
import parlance.sample.Manifest;
import parlance.sample.Sample;
import parlance.sample.Unit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sample}: a stratified sample to code by hand. */
@Command(
    name = "sample",
    description = "Draws articles, stances or quotes for people to code, by strata.")
final class SampleCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "OUTPUT",
      arity = "0..1",
      defaultValue = "output",
      description = "The folder that annotate wrote. Default: ${DEFAULT-VALUE}.")
  private Path output = Path.of("output");

  @Option(
      names = "-n",
      paramLabel = "N",
      defaultValue = "100",
      description = "How many to draw. Default: ${DEFAULT-VALUE}.")
  private int wanted = 100;

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      defaultValue = "article",
      description =
          "article (tells what was missed, too), stance or quote (tell how many are right)."
              + " Default: ${DEFAULT-VALUE}.")
  private Unit unit = Unit.ARTICLE;

  @Option(
      names = "--by",
      paramLabel = "FIELD",
      split = ",",
      description =
          "Draw in proportion by issue, month, year, outlet, holder, polarity or score, some of"
              + " them with commas; at least one of each.")
  private List<Field> by = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "csv",
      description =
          "csv, a sheet for a spreadsheet; of articles also brat, cas-json, label-studio, and"
              + " jsonl. evaluate reads them all back. Default: ${DEFAULT-VALUE}.")
  private String format = "csv";

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Another one draws another sample. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "sample",
      description = "A new or empty folder for the sample. Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("sample");

  SampleCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Sample.Settings settings = new Sample.Settings(unit, wanted, by, seed, format);
    Manifest manifest = Sample.write(RecordedOutput.open(output), settings, out);
    int units = manifest.strata().stream().mapToInt(Manifest.Stratum::units).sum();
    long empty = manifest.strata().stream().filter(stratum -> stratum.drawn() == 0).count();
    String name = unit.name().toLowerCase(Locale.ROOT);
    terminal
        .out()
        .printf(
            "drew %d of %d %ss, from %d strata, to %s%n",
            manifest.drawn().size(), units, name, manifest.strata().size(), out);
    if (empty > 0) {
      terminal
          .out()
          .printf("of %d strata nothing was drawn, and nothing can be said: raise -n%n", empty);
    }
    terminal.out().flush();
    return Parlance.DONE;
  }
}
