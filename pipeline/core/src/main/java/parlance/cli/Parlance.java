package parlance.cli;

import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Objects;
import parlance.chain.StageCatalog;
import parlance.chain.StoppedException;
import parlance.model.SetupException;
import parlance.run.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The command {@code parlance}, which does nothing but choose among the others. */
@Command(
    name = "parlance",
    description = "News articles in; who is in them, who said what, and where each stands, out.",
    footer = {
      "",
      "Exit codes: 0 all done, 1 ran but some articles were rejected, 2 wrong usage or set-up,",
      "3 stopped by a full disk, a fault or the like, after which the same command goes on,",
      "130 stopped by Ctrl-C, 143 by a request to terminate."
    })
public final class Parlance {
  static final int DONE = 0;
  static final int SOME_REJECTED = 1;
  static final int WRONG_SETUP = 2;
  static final int STOPPED = 3;

  private Parlance() {}

  /** Runs the command that the arguments name, and ends the process with its exit code. */
  public static void main(String[] arguments) {
    RedwoodConfiguration.current().clear().apply(); // CoreNLP would log on stderr
    System.exit(run(Terminal.system(), StageCatalog::installed, arguments));
  }

  static int run(Terminal terminal, Stages stages, String... arguments) {
    CommandLine line = new CommandLine(new Parlance());
    line.addSubcommand(new AnnotateCommand(terminal, stages));
    line.addSubcommand(new ChainCommand(terminal, stages));
    line.addSubcommand(new ShowCommand(terminal));
    line.addSubcommand(new ExplainCommand(terminal));
    line.addSubcommand(new EvaluateCommand(terminal));
    line.addSubcommand(new AggregateCommand(terminal));
    line.addSubcommand(new SampleCommand(terminal));
    line.addSubcommand(ExportCommand.with(terminal));
    line.addSubcommand(new ReportCommand(terminal));
    for (CommandLine each : line.getSubcommands().values()) {
      usual(each);
    }
    usual(line);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(terminal.out()).setErr(terminal.err());
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            terminal.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    line.setUsageHelpWidth(terminal.columns());
    line.setExecutionExceptionHandler(failures());
    return line.execute(arguments);
  }

  private static void usual(CommandLine line) {
    line.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new Version());
    line.getCommandSpec().usageMessage().showDefaultValues(false);
  }

  private static IExecutionExceptionHandler failures() {
    return (failure, line, result) -> {
      Log log = new Log(line.getErr(), Log.Format.TEXT, Log.Level.ERROR);
      String goingOn = "run the same command again";
      if (line.getCommand() instanceof AnnotateCommand annotate) {
        log = annotate.log();
        goingOn = annotate.goingOn();
      }
      if (failure instanceof SetupException) {
        log.error(String.valueOf(failure.getMessage()));
        return WRONG_SETUP;
      }
      if (failure instanceof StoppedException) {
        log.error("stopped: " + failure.getMessage() + "; " + goingOn);
      } else if (failure instanceof UncheckedIOException) {
        log.error("stopped: " + words(failure) + "; once that is mended, " + goingOn);
      } else {
        log.fault("stopped: " + failure + "; once that is mended, " + goingOn, failure);
      }
      return STOPPED;
    };
  }

  private static String words(Exception failure) {
    Throwable cause = Objects.requireNonNullElse(failure.getCause(), failure);
    boolean bare = cause instanceof FileSystemException; // whose message is no more than a path
    return bare ? cause.toString() : String.valueOf(cause.getMessage());
  }

  /** Finds the stages that chains may name. */
  interface Stages {
    StageCatalog find();
  }
}
