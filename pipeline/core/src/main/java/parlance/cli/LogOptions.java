package parlance.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** The options that say how much a run tells of itself on stderr. */
final class LogOptions {
  @Option(
      names = {"-v", "--verbose"},
      description = "Say on stderr what is read, done, passed over and rejected, a line each.")
  private boolean verbose;

  @Option(
      names = "--log-format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "text: silent but for errors, unless -v is given. json: an object a line on stderr with"
              + " time, level, event and more, also for the begin, the end and each reject."
              + " Default: ${DEFAULT-VALUE}.")
  private Log.Format format = Log.Format.TEXT;

  Log log(PrintWriter err) {
    Log.Level quiet = format == Log.Format.JSON ? Log.Level.INFO : Log.Level.ERROR;
    return new Log(err, format, verbose ? Log.Level.DEBUG : quiet);
  }
}
