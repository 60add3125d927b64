package parlance.bench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import parlance.model.SetupException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code bench}, which does nothing but choose among the others. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures how fast Parlance is.",
    subcommands = {CompareCommand.class, StagesCommand.class})
final class Bench {
  private static final int WRONG_SETUP = 2;

  private Bench() {}

  /** Runs the command that the arguments name, and ends the process with its exit code. */
  public static void main(String[] arguments) {
    CommandLine line = new CommandLine(new Bench());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler(
        (failure, command, result) -> {
          if (failure instanceof SetupException) {
            command.getErr().println("bench: " + failure.getMessage());
            return WRONG_SETUP;
          }
          throw failure;
        });
    System.exit(line.execute(arguments));
  }
}
