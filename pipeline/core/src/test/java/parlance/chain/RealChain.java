package parlance.chain;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import parlance.io.ArticleReader;
import parlance.io.InputFiles;

/** The bundled chains with their real models, each loaded once for all tests that need it. */
public final class RealChain {
  private static final Map<String, Chain> LOADED = new ConcurrentHashMap<>();

  private RealChain() {}

  /** Runs the default chain over some files. */
  public static void run(InputFiles files, int threads, Consumer<Outcome> sink) {
    run(ChainSpec.DEFAULT, files, threads, sink);
  }

  /** Runs a chain over some files. */
  public static void run(String chain, InputFiles files, int threads, Consumer<Outcome> sink) {
    try (ArticleReader articles = new ArticleReader(files)) {
      new BatchRun(loaded(chain), threads).run(articles, sink);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** Runs the default chain over some files, with a limit of time for each article. */
  public static void run(InputFiles files, int threads, Duration limit, Consumer<Outcome> sink) {
    try (ArticleReader articles = new ArticleReader(files)) {
      new BatchRun(loaded(ChainSpec.DEFAULT), threads, limit).run(articles, sink);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** A chain, which nobody closes. */
  public static Chain loaded(String chain) {
    return LOADED.computeIfAbsent(chain, name -> load(ChainSpec.read(name)));
  }

  /** The default chain with every stance that rules find, before models and scores sift them. */
  public static Chain withRulesOfStanceAlone() {
    return LOADED.computeIfAbsent("rules of stance alone", name -> load(withoutSifting(name)));
  }

  private static ChainSpec withoutSifting(String name) {
    ChainSpec whole = ChainSpec.read(ChainSpec.DEFAULT);
    List<String> sifting = List.of("onnx-sentiment", "weighed-stances", "calibration");
    return new ChainSpec(
        name,
        whole.folder(),
        whole.steps().stream().filter(step -> !sifting.contains(step.stage())).toList());
  }

  private static Chain load(ChainSpec spec) {
    return Chain.load(ChainPlan.of(spec, StageCatalog.installed()));
  }
}
