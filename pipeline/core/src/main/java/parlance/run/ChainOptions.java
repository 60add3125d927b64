package parlance.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parlance.chain.ChainSpec;
import parlance.model.Models;
import parlance.model.SetupException;
import parlance.stage.StageOptions;
import picocli.CommandLine.Option;

/** The options that say what runs, which several commands have. */
public final class ChainOptions {
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

  @Option(
      names = "--codebook",
      paramLabel = "FILE",
      description =
          "Issues of your own, in YAML, or the name of a codebook in models/issue/codebooks, such as"
              + " gaza-war: stances get the issue they are about, and their polarity toward it.")
  private @Nullable String codebook;

  @Option(
      names = "--min-score",
      paramLabel = "SHARE",
      description =
          "Leave out stances with a lower score, from 0 to 1: of those with 0.8, about eight in ten"
              + " are right. Default: as models/calibration/table.yaml has it.")
  private @Nullable Double minimumScore;

  /**
   * The chain that the options name.
   *
   * @throws SetupException if there is none
   */
  public ChainSpec spec() {
    ChainSpec spec = ChainSpec.read(chain);
    if (actors != null) {
      spec = spec.with(new ChainSpec.Step("actors", list(actors)), "entities");
    }
    if (minimumScore != null) {
      spec = spec.with("calibration", "min-score", share(minimumScore));
    }
    if (codebook != null) {
      StageOptions issues = new StageOptions(Map.of("file", codebook(codebook)));
      spec = spec.withLast(new ChainSpec.Step("codebook", issues));
    }
    return spec;
  }

  private static String share(double minimumScore) {
    if (!(minimumScore >= 0 && minimumScore <= 1)) {
      throw new SetupException("--min-score " + minimumScore + ": give a number from 0 to 1");
    }
    return Double.toString(minimumScore);
  }

  private static StageOptions list(Path actors) {
    if (!Files.isRegularFile(actors)) {
      throw new SetupException(
          "no file "
              + actors
              + "; give --actors a CSV file with the columns id, name, type, aliases");
    }
    return new StageOptions(Map.of("list", actors.toAbsolutePath().toString()));
  }

  /** The file itself, or else the model that Parlance brings along. */
  private static String codebook(String fileOrName) {
    Path file = Path.of(fileOrName);
    if (Files.isRegularFile(file)) {
      return file.toAbsolutePath().toString();
    }
    String model = "issue/codebooks/" + fileOrName + ".yaml";
    if (new Models(null).origin(model) == null) {
      throw new SetupException(
          "no codebook "
              + fileOrName
              + "; give --codebook a YAML file, or the name of one that lies in"
              + " models/issue/codebooks, such as gaza-war");
    }
    return model;
  }
}
