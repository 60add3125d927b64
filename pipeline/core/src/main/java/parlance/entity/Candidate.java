package parlance.entity;

import org.jspecify.annotations.Nullable;
import parlance.document.Mention;
import parlance.document.MentionType;
import parlance.document.Name;
import parlance.document.Span;

/**
 * A mention before it is known whose it is; tokens are named by their index.
 *
 * @param index place among the document's candidates, which are in text order
 * @param last the last token, inclusive
 * @param key the name in comparable form, the words of others in lower case
 * @param phrase what a nominal says of the actor; null for names and pronouns
 * @param score that these words are a mention
 * @param recognised the name as it came; null for nominals and pronouns
 */
record Candidate(
    int index,
    Span span,
    int first,
    int last,
    int head,
    MentionType type,
    Mention.Form form,
    String key,
    @Nullable ActorPhrase phrase,
    double score,
    @Nullable Name recognised) {

  Candidate(
      int index,
      Span span,
      int first,
      int last,
      int head,
      MentionType type,
      Mention.Form form,
      String key,
      @Nullable ActorPhrase phrase,
      double score) {
    this(index, span, first, last, head, type, form, key, phrase, score, null);
  }

  /** Of a date, or null. */
  @Nullable String value() {
    return recognised == null ? null : recognised.value();
  }

  /** Whose name it is by the user's list of actors, or null. */
  @Nullable String actor() {
    return recognised == null ? null : recognised.actor();
  }

  boolean isName() {
    return form == Mention.Form.NAME;
  }

  boolean isPronoun() {
    return form == Mention.Form.PRONOUN;
  }

  boolean isNominal() {
    return form == Mention.Form.NOMINAL;
  }

  /** A common noun that denotes no actor, but may take up a name ("the festival"). */
  boolean isThing() {
    return isNominal() && phrase == null;
  }

  /** Dates and numbers are mentions of nothing that acts. */
  boolean canBeEntity() {
    return type != MentionType.DATE && type != MentionType.NUMBER;
  }

  Candidate at(int place) {
    return new Candidate(
        place, span, first, last, head, type, form, key, phrase, score, recognised);
  }
}
