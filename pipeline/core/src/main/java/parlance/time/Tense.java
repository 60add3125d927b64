package parlance.time;

import parlance.document.Document;
import parlance.document.Sentence;

/**
 * Whether the verb that a date belongs to tells of what was or of what is to come, by tags alone:
 * the verb before the date in its clause, or the one after it where the clause begins with the
 * date.
 */
final class Tense {
  /** No verb farther off, in tokens, says when a date is. */
  private static final int REACH = 60;

  /** How near, in tokens, a present tense must be to make a day one to come. */
  private static final int BESIDE = 5;

  private static final int BESIDE_BE = 2;

  /** How far before its verb, in tokens, an "if" may stand. */
  private static final int CLAUSE = 6;

  private final Document document;
  private final Sentence sentence;
  private final TimeWords words;

  Tense(Document document, Sentence sentence, TimeWords words) {
    this.document = document;
    this.sentence = sentence;
    this.words = words;
  }

  /** Where the verb of a date, given by its first token and the one after its last, points. */
  Direction around(int first, int end) {
    if (sentence.kind() == Sentence.Kind.HEADING) {
      return Direction.UNKNOWN;
    }
    int left = before(first);
    int right = after(end);
    boolean opens = opensClause(first);
    int verb = (opens && right >= 0) || left < 0 ? right : left;
    if (verb < 0) {
      return Direction.UNKNOWN;
    }
    Direction told = of(verb);
    int reach = lemma(verb).equals("be") ? BESIDE_BE : BESIDE;
    boolean beside = verb < first ? first - verb <= reach : groupBegin(verb) - end < reach;
    return told == Direction.PRESENT && !beside ? Direction.UNKNOWN : told;
  }

  private int before(int first) {
    for (int i = first - 1; i >= Math.max(sentence.firstToken(), first - REACH); i--) {
      if (isVerb(i)) {
        return i;
      }
    }
    return -1;
  }

  /** The last verb of the first group after a date. */
  private int after(int end) {
    for (int i = end; i < Math.min(sentence.endToken(), end + REACH); i++) {
      if (isVerb(i)) {
        while (i + 1 < sentence.endToken() && (isVerb(i + 1) || isBetween(i + 1))) {
          i++;
        }
        while (!isVerb(i)) {
          i--;
        }
        return i;
      }
    }
    return -1;
  }

  /** Whether nothing of the clause but a preposition stands before the date. */
  private boolean opensClause(int first) {
    int before = first - 1;
    while (inside(before) && tag(before).matches("IN|DT|RB") && !word(before).equals("that")) {
      before--;
    }
    return !inside(before)
        || tag(before).matches("CC|[,:]|``|-LRB-")
        || word(before).matches("that|[“\"]");
  }

  private Direction of(int verb) {
    int first = groupBegin(verb);
    for (int i = first; i <= verb; i++) {
      if (tag(i).equals("MD")) {
        return ofModal(i, verb);
      }
    }
    if (tag(first).equals("TO")) {
      return isPerfect(first, verb) ? Direction.BEHIND : ofInfinitive(first);
    }
    if (tag(verb).equals("VBN") && words.has("scheduled", lemma(verb))) {
      return Direction.AHEAD;
    }
    return switch (tag(first)) {
      case "VBD" -> opensWith("supposing", first) ? Direction.UNKNOWN : Direction.BEHIND;
      case "VBN" -> Direction.BEHIND;
      case "VBZ", "VBP" -> ofPresent(first, verb);
      default -> Direction.UNKNOWN;
    };
  }

  /** Whether a word of a list stands at the head of a verb's clause. */
  private boolean opensWith(String list, int verb) {
    for (int i = verb - 1; i >= verb - CLAUSE && inside(i) && !isVerb(i); i--) {
      if (words.has(list, word(i))) {
        return true;
      }
    }
    return false;
  }

  private Direction ofPresent(int first, int verb) {
    if (isPerfect(first, verb)) {
      return Direction.BEHIND;
    }
    if (opensWith("anticipating", first)) {
      return Direction.AHEAD;
    }
    boolean future = lemma(first).equals("be") || first == verb;
    return future && !words.has("saying", lemma(verb)) ? Direction.PRESENT : Direction.UNKNOWN;
  }

  private boolean isPerfect(int first, int verb) {
    for (int i = first; i < verb; i++) {
      if (lemma(i).equals("have") && tag(verb).equals("VBN")) {
        return true;
      }
    }
    return false;
  }

  private Direction ofModal(int modal, int verb) {
    if (isPerfect(modal, verb)) {
      return Direction.BEHIND;
    }
    for (int i = modal + 1; i < verb; i++) {
      if (lemma(i).equals("not") || word(i).matches("n['’]t")) {
        return word(modal).matches("wo|will|shall") ? Direction.AHEAD : Direction.UNKNOWN;
      }
    }
    return words.has("modals", word(modal)) ? Direction.AHEAD : Direction.UNKNOWN;
  }

  /** "Plans to meet" is ahead, "refused to comment" behind. */
  private Direction ofInfinitive(int to) {
    int governor = to - 1;
    while (inside(governor) && tag(governor).startsWith("RB")) {
      governor--;
    }
    boolean wanting = words.has("wanting", lemma(governor)) && !tag(governor).equals("VBD");
    if (inside(governor) && (wanting || words.has("expecting", lemma(governor)))) {
      return Direction.AHEAD;
    }
    return isVerb(governor) ? of(governor) : Direction.UNKNOWN;
  }

  /** The first token of the verb group that a verb ends: "will not have been | seen". */
  private int groupBegin(int verb) {
    int first = verb;
    for (int i = verb - 1; inside(i) && (isVerb(i) || isBetween(i)); i--) {
      boolean finite = tag(first).matches("MD|VBD|VBZ|VBP|TO");
      if (finite) {
        break;
      }
      if (isVerb(i) || tag(i).equals("TO")) {
        first = i;
      }
    }
    return first;
  }

  private boolean isVerb(int token) {
    return tag(token).startsWith("VB") || tag(token).equals("MD");
  }

  private boolean isBetween(int token) {
    return tag(token).matches("RB|TO");
  }

  private boolean inside(int token) {
    return token >= sentence.firstToken() && token < sentence.endToken();
  }

  private String word(int token) {
    return inside(token) ? document.text(document.tokens().get(token)) : "";
  }

  private String tag(int token) {
    return inside(token) ? document.tokens().get(token).pos() : "";
  }

  private String lemma(int token) {
    return inside(token) ? document.tokens().get(token).lemma() : "";
  }
}
