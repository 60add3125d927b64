package parlance.cli;

import parlance.chain.ChainPlan;
import parlance.chain.ChainSpec;
import parlance.chain.StageCatalog;
import picocli.CommandLine.Option;

/** The option {@code --chain}, which several commands have. */
final class ChainOption {
  @Option(
      names = "--chain",
      paramLabel = "FILE",
      defaultValue = ChainSpec.DEFAULT,
      description =
          "A chain file, or the name of one in models/chain, such as opennlp. Default:"
              + " ${DEFAULT-VALUE}.")
  private String chain = ChainSpec.DEFAULT;

  ChainSpec spec() {
    return ChainSpec.read(chain);
  }

  ChainPlan plan(StageCatalog catalog) {
    return ChainPlan.of(spec(), catalog);
  }
}
