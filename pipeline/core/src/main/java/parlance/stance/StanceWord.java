package parlance.stance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parlance.document.Stance.Polarity;
import parlance.document.Stance.Target;

/**
 * A word that carries a stance, with the places in the sentence where its targets stand.
 *
 * @param kind section of the lexicon
 * @param word as the lexicon names it: a lemma, with its particle if it has one ("rule out")
 * @param forms lemmas that count as this word: spellings and the word itself, without a particle
 * @param particle that must follow, or null
 * @param slots polarity toward what fills each slot: {@code object}, {@code infinitive}, {@code
 *     that}, {@code subject}, {@code noun-subject}, {@code receiver}, {@code possessor}, or a
 *     preposition
 * @param targets what may fill the slots
 * @param negation what "not" does to it
 * @param score share of its stances expected to be right, from 0 to 1
 * @param fires sentences in which it must give the stances noted behind {@code =>}
 * @param rests sentences in which it must give none
 */
record StanceWord(
    Kind kind,
    String word,
    List<String> forms,
    @Nullable String particle,
    Map<String, Polarity> slots,
    Targets targets,
    Negation negation,
    double score,
    List<String> fires,
    List<String> rests) {

  enum Kind {
    VERB,
    NOUN,
    ADJECTIVE,
    /** Nouns for those who hold it: "a critic of". */
    AGENT,
    PREPOSITION,
    /** Words by which a speaker judges: "is unacceptable", "a disaster". */
    JUDGEMENT
  }

  /** Deeds such as an arrest show a stance toward actors alone, worry one toward issues alone. */
  enum Targets {
    ANY,
    ACTORS,
    ISSUES
  }

  /** "Did not back" is a stance denied; "will not accept" is one taken against. */
  enum Negation {
    DENIES,
    REVERSES
  }

  static final String OBJECT = "object";
  static final String INFINITIVE = "infinitive";
  static final String THAT = "that";
  static final String SUBJECT = "subject";

  /** What a judgement is said of, only where it stands by a noun: "is a bad idea". */
  static final String NOUN_SUBJECT = "noun-subject";

  /** Target of a noun that its verb hands over: "the plan" in "the plan drew criticism". */
  static final String RECEIVER = "receiver";

  /** Of a noun for people: "its" in "its critics". */
  static final String POSSESSOR = "possessor";

  StanceWord {
    forms = List.copyOf(forms);
    slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
    fires = List.copyOf(fires);
    rests = List.copyOf(rests);
    if (slots.isEmpty() || fires.isEmpty() || rests.isEmpty()) {
      throw new IllegalArgumentException(
          kind + " " + word + " needs slots, an example that fires and one that rests");
    }
  }

  boolean takes(Target target) {
    return switch (targets) {
      case ANY -> true;
      case ACTORS -> target.entity() != null;
      case ISSUES -> target.entity() == null;
    };
  }

  String rule(String slot) {
    return kind.name().toLowerCase(java.util.Locale.ROOT)
        + ":"
        + word.replace(' ', '-')
        + "/"
        + slot;
  }
}
