package parlance.chain;

import java.util.function.Consumer;
import parlance.io.ArticleReader;
import parlance.io.InputFiles;

/** The default chain with its real models, loaded once for all tests that need it. */
public final class RealChain {
  private static final Chain CHAIN =
      Chain.load(ChainPlan.of(ChainSpec.read(ChainSpec.DEFAULT), StageCatalog.installed()));

  private RealChain() {}

  /** Runs the chain over some files. */
  public static void run(InputFiles files, int threads, Consumer<Outcome> sink) {
    try (ArticleReader articles = new ArticleReader(files)) {
      new BatchRun(CHAIN, threads).run(articles, sink);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
