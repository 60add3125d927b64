package parlance.cli;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import parlance.chain.ChainPlan;
import parlance.document.Layer;
import parlance.run.ChainOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code chain}: what would run, with nothing loaded. */
@Command(
    name = "chain",
    description = "Lists the stages of a chain: what each needs, gives, and loads from where.")
final class ChainCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Parlance.Stages stages;

  @Mixin private ChainOptions chain = new ChainOptions();

  ChainCommand(Terminal terminal, Parlance.Stages stages) {
    this.terminal = terminal;
    this.stages = stages;
  }

  @Override
  public Integer call() {
    ChainPlan plan = ChainPlan.of(chain.spec(), stages.find());
    terminal.out().println("chain " + plan.name());
    for (ChainPlan.Step step : plan.steps()) {
      terminal.out().println();
      terminal.out().println(step.description().name() + ": " + step.description().summary());
      row("needs", names(step.description().requires()));
      row("gives", names(step.description().provides()));
      for (Map.Entry<String, String> option : step.options().values().entrySet()) {
        row("option", option.getKey() + " = " + option.getValue());
      }
      for (Map.Entry<String, String> model : step.origins().entrySet()) {
        row("loads", model.getKey() + "  (" + model.getValue() + ")");
      }
    }
    return Parlance.DONE;
  }

  private void row(String label, String value) {
    if (!value.isEmpty()) {
      terminal.out().println(String.format("  %-7s%s", label, value));
    }
  }

  private static String names(Set<Layer<?>> layers) {
    return layers.stream().map(Layer::toString).collect(Collectors.joining(", "));
  }
}
