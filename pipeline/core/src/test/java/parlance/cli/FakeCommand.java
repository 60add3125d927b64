package parlance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import parlance.chain.FakeStage;
import parlance.chain.StageCatalog;
import parlance.document.Document;

/** The command with a chain of one stage, which does what a test tells it to. */
final class FakeCommand {
  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();
  UnaryOperator<Document> work = UnaryOperator.identity();
  private final Path chain;
  private final boolean live;

  /**
   * @param folder for the chain file
   * @param live whether stderr is a terminal
   */
  FakeCommand(Path folder, boolean live) throws IOException {
    chain = folder.resolve("chain.yaml");
    this.live = live;
    Files.writeString(chain, "name: test\nstages:\n  - stage: fake-language\n");
  }

  /** Runs {@code annotate} with one thread; the exit code. */
  int annotate(Path in, Path output, String... more) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    List<String> arguments =
        new ArrayList<>(
            List.of("annotate", "--chain", chain.toString(), "--out", output.toString()));
    arguments.addAll(List.of("--threads", "1", in.toString()));
    arguments.addAll(List.of(more));
    Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), live, false, 80);
    StageCatalog catalog =
        new StageCatalog(List.of(FakeStage.language(document -> work.apply(document))));
    return Parlance.run(terminal, () -> catalog, arguments.toArray(new String[0]));
  }
}
