package parlance.io;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * How much a run has written.
 *
 * @param articles annotated ones
 * @param leftOut near-duplicates whose records were written without being annotated
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Counts(
    int articles,
    int leftOut,
    int rejects,
    long sentences,
    long tokens,
    long mentions,
    long entities,
    long quotes,
    long stances) {
  static final Counts ZERO = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0);

  Counts plus(ArticleLine line) {
    return new Counts(
        articles + 1,
        leftOut,
        rejects,
        sentences + line.sentences().size(),
        tokens + line.tokens().size(),
        mentions + line.mentions().size(),
        entities + line.entities().size(),
        quotes + line.quotes().size(),
        stances + line.stances().size());
  }

  Counts plusLeftOut() {
    return new Counts(
        articles, leftOut + 1, rejects, sentences, tokens, mentions, entities, quotes, stances);
  }

  Counts plusReject() {
    return new Counts(
        articles, leftOut, rejects + 1, sentences, tokens, mentions, entities, quotes, stances);
  }
}
