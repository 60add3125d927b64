package parlance.quote;

import org.jspecify.annotations.Nullable;

/** One way to tell who is behind a source. */
interface SpeakerRule {
  /**
   * The speaker; one without an entity if no single one can be behind the source; null if the rule
   * has nothing to say.
   *
   * @param said attributions that begin before this one, with their speakers
   */
  @Nullable Speaker of(Candidate attribution, Said said);
}
