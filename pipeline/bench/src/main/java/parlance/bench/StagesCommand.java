package parlance.bench;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** {@code stages}: each stage of the chain alone. */
@Command(
    name = "stages",
    description = "Measures each stage alone, with JMH, whose options it takes; -h tells them.")
final class StagesCommand implements Callable<Integer> {
  @Unmatched private List<String> options = List.of();

  @Override
  public Integer call() throws Exception {
    org.openjdk.jmh.Main.main(options.toArray(String[]::new));
    return 0;
  }
}
