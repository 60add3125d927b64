package parlance.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parlance.document.Span;

/**
 * A possible attribution, before it is weighed against others.
 *
 * @param pattern how cue and content hang together, as the cue lexicon names it
 * @param lemma of the cue, with its particle: "point out"
 * @param cueToken the token that carries the cue, or {@link Scene#NONE}
 * @param sourceToken the head of the source, or {@link Scene#NONE}
 * @param content pieces in text order
 * @param score from 0 to 1
 * @param mended whether a quote mark was missing
 */
record Candidate(
    String pattern,
    String lemma,
    int cueToken,
    @Nullable Span cue,
    int sourceToken,
    @Nullable Span source,
    List<Span> content,
    double score,
    boolean mended) {

  Candidate {
    content = List.copyOf(content);
  }

  /** Under another pattern, and with no missing mark to speak of. */
  Candidate named(String newPattern) {
    return new Candidate(
        newPattern, lemma, cueToken, cue, sourceToken, source, content, score, false);
  }

  Candidate scored(double newScore) {
    return new Candidate(
        pattern, lemma, cueToken, cue, sourceToken, source, content, newScore, mended);
  }

  Candidate withContent(List<Span> newContent, boolean nowMended) {
    return new Candidate(
        pattern, lemma, cueToken, cue, sourceToken, source, newContent, score, nowMended);
  }

  Span extent() {
    return content.get(0).union(content.get(content.size() - 1));
  }
}
