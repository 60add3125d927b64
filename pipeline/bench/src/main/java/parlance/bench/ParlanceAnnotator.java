package parlance.bench;

import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import parlance.chain.BatchRun;
import parlance.chain.Chain;
import parlance.chain.ChainPlan;
import parlance.chain.ChainSpec;
import parlance.chain.StageCatalog;
import parlance.io.ArticleReader;
import parlance.io.InputFiles;
import parlance.io.OffsetUnit;
import parlance.io.OutputFolder;

/**
 * Parlance as {@code parlance annotate --watch} runs it: articles are read, looked through for
 * near-duplicates, annotated, and written into an output folder.
 */
final class ParlanceAnnotator implements Annotator {
  /** What {@code --max-seconds} is by itself. */
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final Chain chain;
  private final BatchRun batches;
  private final Path folder;
  private final OutputFolder output;

  private ParlanceAnnotator(String chain, int threads, Path folder) {
    this.chain = Chain.load(ChainPlan.of(ChainSpec.read(chain), StageCatalog.installed()));
    this.folder = folder;
    batches = new BatchRun(this.chain, threads, LIMIT);
    OutputFolder.prepare(folder);
    output = OutputFolder.open(folder, OffsetUnit.CODEPOINT);
  }

  /** Serves; the arguments are the number of threads, the chain, and an output folder to empty. */
  public static void main(String[] arguments) throws Exception {
    RedwoodConfiguration.current().clear().apply(); // CoreNLP would log on stderr
    Annotator.serve(
        () ->
            new ParlanceAnnotator(
                arguments[1], Integer.parseInt(arguments[0]), Path.of(arguments[2])));
  }

  @Override
  public void annotate(Path articles) throws InterruptedException {
    InputFiles input = InputFiles.find(List.of(articles.toString()), folder);
    try (ArticleReader ahead = new ArticleReader(input)) {
      output.lookAhead(ahead, input, () -> false);
    }
    try (ArticleReader reader = new ArticleReader(input)) {
      batches.run(output.newOf(reader, input, () -> false), output);
    }
    output.settle();
    if (output.counts().rejects() > 0) {
      throw new IllegalStateException(
          output.counts().rejects() + " articles of " + articles + " were rejected");
    }
  }

  @Override
  public void close() {
    output.close();
    chain.close();
  }
}
