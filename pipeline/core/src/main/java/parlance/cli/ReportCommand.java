package parlance.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.concurrent.Callable;
import parlance.model.SetupException;
import parlance.record.RecordedOutput;
import parlance.report.Page;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report}: an output folder as one page for a browser. */
@Command(
    name = "report",
    description =
        "Makes one HTML page of an output folder, to look at in a browser: the network of stances,"
            + " a timeline, tables and the articles. It needs no network.")
final class ReportCommand implements Callable<Integer> {
  private static final double BYTES_PER_MB = 1e6;

  private final Terminal terminal;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      defaultValue = "output",
      description = "Where annotate wrote. Default: ${DEFAULT-VALUE}.")
  private Path output = Path.of("output");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "report.html",
      description = "The page, which replaces what is there. Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("report.html");

  ReportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    RecordedOutput recorded = RecordedOutput.open(output);
    Path page = out.toAbsolutePath();
    Path parent = page.getParent();
    if (parent == null || !Files.isDirectory(parent) || Files.isDirectory(page)) {
      throw new SetupException(
          "cannot write to " + out + "; name a file in a folder that is there");
    }
    int articles = write(recorded, page);
    terminal
        .out()
        .printf(
            Locale.ROOT,
            "%s: %,d %s, %.1f MB%n",
            out,
            articles,
            articles == 1 ? "article" : "articles",
            size(page));
    terminal.out().flush();
    return Parlance.DONE;
  }

  private static int write(RecordedOutput recorded, Path page) {
    // Beside its place first, so that what is there is either the old page or the new.
    Path unfinished = page.resolveSibling(page.getFileName() + ".unfinished");
    try {
      int articles;
      try (OutputStream bytes = Files.newOutputStream(unfinished)) {
        articles = new Page().write(recorded, bytes);
      }
      Files.move(unfinished, page, StandardCopyOption.REPLACE_EXISTING);
      return articles;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } finally {
      delete(unfinished);
    }
  }

  private static void delete(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static double size(Path page) {
    try {
      return Files.size(page) / BYTES_PER_MB;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
