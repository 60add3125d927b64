package parlance.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parlance.evaluate.AgainstGold;
import parlance.evaluate.BetweenCoders;
import parlance.evaluate.Evaluated;
import parlance.evaluate.Layer;
import parlance.evaluate.Settings;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evaluate}: how well an output agrees with gold, or two coders with each other. */
@Command(
    name = "evaluate",
    description =
        "Says how much of an output is right, and how much is missed, by hand-coded gold.")
final class EvaluateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "OUTPUT",
      arity = "0..1",
      defaultValue = "output",
      description = "What annotate wrote. Default: ${DEFAULT-VALUE}.")
  private Path output = Path.of("output");

  @ArgGroup(multiplicity = "1")
  private Against against = new Against();

  @Option(
      names = "--layers",
      paramLabel = "LAYER",
      split = ",",
      description = "Only these of ${COMPLETION-CANDIDATES}. Default: those that the gold has.")
  private Set<Layer> layers = new HashSet<>();

  @Option(
      names = "--types",
      paramLabel = "TYPE",
      split = ",",
      description = "Only names of these types, such as PERSON,ORG. Default: all.")
  private Set<String> types = new HashSet<>();

  @Option(names = "--json", paramLabel = "FILE", description = "Write all figures here, too.")
  private @Nullable Path json;

  @Option(
      names = "--errors",
      paramLabel = "FILE",
      description = "Write a CSV table of what is missed, wrong and spurious here, to be read.")
  private @Nullable Path errors;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of the resamples that the intervals come from. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  private static final class Against {
    @Option(
        names = "--gold",
        paramLabel = "PATH",
        required = true,
        description =
            "What people coded: a sample, a file or folder in the form of articles.jsonl, of brat,"
                + " UIMA CAS JSON or Label Studio, or a sheet.")
    private @Nullable Path gold;

    @Option(
        names = "--agreement",
        paramLabel = "CODER",
        arity = "2",
        required = true,
        description = "Two coders' gold: how far they agree, and no output.")
    private List<Path> coders = List.of();
  }

  @Override
  public Integer call() {
    Settings settings = new Settings(layers, types, seed);
    Path gold = against.gold;
    Evaluated evaluated =
        gold == null
            ? BetweenCoders.of(against.coders.get(0), against.coders.get(1), settings)
            : AgainstGold.of(gold, output, settings);
    if (json != null) {
      evaluated.writeJson(json);
    }
    if (errors != null) {
      evaluated.writeErrors(errors);
    }
    terminal.out().print(evaluated.page());
    terminal.out().flush();
    return Parlance.DONE;
  }
}
