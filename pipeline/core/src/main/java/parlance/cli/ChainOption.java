package parlance.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parlance.chain.ChainPlan;
import parlance.chain.ChainSpec;
import parlance.chain.StageCatalog;
import parlance.model.SetupException;
import parlance.stage.StageOptions;
import picocli.CommandLine.Option;

/** The options that say what runs, which several commands have. */
final class ChainOption {
  @Option(
      names = "--chain",
      paramLabel = "FILE",
      defaultValue = ChainSpec.DEFAULT,
      description =
          "A chain file, or the name of one in models/chain, such as opennlp. Default:"
              + " ${DEFAULT-VALUE}.")
  private String chain = ChainSpec.DEFAULT;

  @Option(
      names = "--actors",
      paramLabel = "FILE",
      description =
          "Your own list of actors: a CSV file with the columns id, name, type, aliases (with ; or"
              + " | between). Their names win, and their ids are in the output.")
  private @Nullable Path actors;

  ChainSpec spec() {
    ChainSpec spec = ChainSpec.read(chain);
    if (actors == null) {
      return spec;
    }
    if (!Files.isRegularFile(actors)) {
      throw new SetupException(
          "no file "
              + actors
              + "; give --actors a CSV file with the columns id, name, type, aliases");
    }
    StageOptions list = new StageOptions(Map.of("list", actors.toAbsolutePath().toString()));
    return spec.with(new ChainSpec.Step("actors", list), "entities");
  }

  ChainPlan plan(StageCatalog catalog) {
    return ChainPlan.of(spec(), catalog);
  }
}
