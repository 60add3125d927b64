package parlance.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parlance.io.ArticleLine;
import parlance.io.ArticleLines;
import parlance.model.Models;
import parlance.model.SetupException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: why a stance is in the output. */
@Command(
    name = "explain",
    description = "Says why a stance was found: the words, the rule or model, who reports it.")
final class ExplainCommand implements Callable<Integer> {
  /** Ids that a refusal lists. */
  private static final int LISTED = 20;

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "ID", description = "Of an article in the output folder.")
  private String id = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "STANCE",
      description = "Such as s3; without it, all stances of the article in short.")
  private @Nullable String stance;

  @Option(
      names = {"--out", "--output"},
      paramLabel = "DIR",
      defaultValue = "output",
      description = "Where annotate wrote. Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("output");

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ArticleLine article =
        ArticleLines.find(out, id)
            .orElseThrow(() -> missing("article " + id, out.toString(), ArticleLines.ids(out)));
    ArticleWords words = new ArticleWords(article);
    Grounds grounds = Grounds.load(new Models(null));
    StancePage page = new StancePage(words, grounds, terminal.columns(), terminal.colour());
    terminal.out().print(stance == null ? page.all() : page.one(find(article, stance)));
    terminal.out().flush();
    return Parlance.DONE;
  }

  private static ArticleLine.Stance find(ArticleLine article, String stance) {
    for (ArticleLine.Stance each : article.stances()) {
      if (each.id().equals(stance)) {
        return each;
      }
    }
    throw missing(
        "stance " + stance,
        article.id(),
        article.stances().stream().map(ArticleLine.Stance::id).toList());
  }

  private static SetupException missing(String what, String where, List<String> ids) {
    String known = ids.stream().limit(LISTED).collect(Collectors.joining(", "));
    String more = ids.size() > LISTED ? " and " + (ids.size() - LISTED) + " more" : "";
    return new SetupException(
        "no "
            + what
            + " in "
            + where
            + "; there "
            + (ids.isEmpty() ? "is none" : "are ")
            + known
            + more);
  }
}
