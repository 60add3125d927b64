package parlance.run;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import parlance.chain.ChainSpec;
import parlance.chain.StageCatalog;
import parlance.io.ArticleLimit;
import parlance.model.SetupException;
import picocli.CommandLine.Option;

/** The options that bound what one article may cost. */
public final class LimitOptions {
  private static final String SENTENCE_TOKENS = "max-sentence-tokens";

  @Option(
      names = "--max-characters",
      paramLabel = "N",
      defaultValue = "1500000",
      description = "Reject longer articles. Default: ${DEFAULT-VALUE}.")
  private int characters = ArticleLimit.DEFAULT.characters();

  @Option(
      names = "--" + SENTENCE_TOKENS,
      paramLabel = "N",
      description = "Cut longer sentences, with a warning. Default: as the chain has it, or 250.")
  private @Nullable Integer sentenceTokens;

  @Option(
      names = "--max-seconds",
      paramLabel = "N",
      defaultValue = "600",
      description =
          "Reject an article that takes longer; 0 for no limit. Default: ${DEFAULT-VALUE}.")
  private int seconds = 600;

  /** How long an article may be. */
  public ArticleLimit article() {
    return new ArticleLimit(characters);
  }

  /** How long an article may take; zero if there is no limit. */
  public Duration time() {
    if (seconds < 0) {
      throw new SetupException("--max-seconds " + seconds + ": give 0 for no limit, or more");
    }
    return Duration.ofSeconds(seconds);
  }

  /** The chain with the limit in each stage that makes sentences. */
  public ChainSpec on(ChainSpec spec, StageCatalog catalog) {
    ChainSpec bounded = spec;
    if (sentenceTokens != null) {
      for (ChainSpec.Step step : spec.steps()) {
        if (catalog.find(step.stage()).options().contains(SENTENCE_TOKENS)) {
          bounded = bounded.with(step.stage(), SENTENCE_TOKENS, sentenceTokens.toString());
        }
      }
    }
    return bounded;
  }
}
