package parlance.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import parlance.io.ArticleLine;
import parlance.io.ArticleLines;
import parlance.model.SetupException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code show}: one annotated article, to read. */
@Command(name = "show", description = "Shows one annotated article: names, quotes and stances.")
final class ShowCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "ID", description = "Of an article in the output folder.")
  private String id = "";

  @Option(
      names = {"--out", "--output"},
      paramLabel = "DIR",
      defaultValue = "output",
      description = "Where annotate wrote. Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("output");

  ShowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ArticleLine article =
        ArticleLines.find(out, id)
            .orElseThrow(
                () ->
                    new SetupException(
                        "no article "
                            + id
                            + " in "
                            + out
                            + "; its ids are those in articles.jsonl"));
    terminal.out().print(new ArticlePage(article, terminal.columns(), terminal.colour()).render());
    terminal.out().flush();
    return Parlance.DONE;
  }
}
