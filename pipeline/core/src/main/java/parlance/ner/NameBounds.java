package parlance.ner;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import parlance.document.Document;
import parlance.document.MentionType;
import parlance.document.Sentence;

/**
 * Fits a candidate to the name itself: without titles, articles, quote marks and the possessive,
 * and with the institution's or event's head that belongs to it.
 */
final class NameBounds {
  private static final Set<String> FUNCTION_TAGS =
      Set.of(
          "PRP", "PRP$", "DT", "PDT", "IN", "CC", "WP", "WP$", "WDT", "WRB", "MD", "TO", "UH", "EX",
          "CD", "POS", "LS", "RP");

  private static final int LONGEST_INSTITUTION = 3;

  private final Document document;
  private final Lexicon lexicon;
  private final Sentence sentence;

  NameBounds(Document document, Sentence sentence, Lexicon lexicon) {
    this.document = document;
    this.sentence = sentence;
    this.lexicon = lexicon;
  }

  /** The candidate in its proper bounds, or null if no name is left. */
  @Nullable Candidate fit(Candidate candidate) {
    int first = candidate.first();
    int end = candidate.end();
    while (first < end && isNoise(first)) {
      first++;
    }
    while (end > first && isNoise(end - 1)) {
      end--;
    }
    if (candidate.type() == MentionType.PERSON) {
      first = afterTitles(first, end);
    }
    if (first == end || !isNamelike(first, end)) {
      return null;
    }
    Candidate fitted = candidate.within(first, end);
    return candidate.type() == MentionType.PERSON ? fitted : withHead(fitted);
  }

  /** Articles, punctuation and possessives at the edge. */
  private boolean isNoise(int token) {
    String word = word(token);
    return document.tokens().get(token).pos().equals("POS")
        || word.codePoints().noneMatch(Character::isLetterOrDigit)
        || word.equalsIgnoreCase("the")
        || word.equals("’s")
        || word.equals("'s");
  }

  /** Skips titles, and names of countries and parties with a title after them. */
  private int afterTitles(int first, int end) {
    int lastTitle = -1;
    for (int i = first; i < end - 1; i++) {
      if (lexicon.isTitle(word(i))) {
        boolean opens = i == first || i == lastTitle + 1 || isConnected(lastTitle, first, i);
        if (!opens) {
          break;
        }
        lastTitle = i;
      }
    }
    int after = lastTitle < 0 ? first : lastTitle + 1;
    while (after < end && isNoise(after)) {
      after++;
    }
    return after;
  }

  /** Whether only listed names, hyphens and prepositions stand before a title. */
  private boolean isConnected(int lastTitle, int first, int title) {
    for (int i = Math.max(first, lastTitle + 1); i < title; i++) {
      boolean passes =
          lexicon.listed(word(i)) != null
              || Character.isLowerCase(word(i).codePointAt(0))
              || isNoise(i);
      if (!passes) {
        return false;
      }
    }
    return true;
  }

  private boolean isNamelike(int first, int end) {
    boolean capital = false;
    for (int i = first; i < end; i++) {
      capital |= word(i).codePoints().anyMatch(Character::isUpperCase);
    }
    if (!capital) {
      return false;
    }
    if (end - first > 1) {
      return true;
    }
    String word = word(first);
    boolean initials = word.length() > 1 && word.equals(word.toUpperCase(java.util.Locale.ROOT));
    return word.codePoints().filter(Character::isLetter).count() > 1
        && (initials || !FUNCTION_TAGS.contains(document.tokens().get(first).pos()))
        && (initials || !lexicon.isTitle(word))
        && !lexicon.isGeneric(word);
  }

  private @Nullable Candidate withHead(Candidate name) {
    int end = name.end();
    if (end < sentence.endToken() && lexicon.isEventHead(word(end)) && isProper(end)) {
      int after = end + 1;
      while (after < sentence.endToken() && word(after).matches("[IVX]+")) {
        after++;
      }
      return new Candidate(name.first(), after, MentionType.EVENT, name.score());
    }
    int head = name.first() - 2;
    if (head < sentence.firstToken() || !isLink(name.first() - 1)) {
      return name;
    }
    if (lexicon.isInstitution(word(head))) {
      int first = head;
      while (first > sentence.firstToken()
          && head - first < LONGEST_INSTITUTION
          && isProper(first - 1)
          && lexicon.listed(word(first - 1)) == null) {
        first--;
      }
      return new Candidate(first, name.end(), MentionType.ORG, name.score());
    }
    boolean place = name.type() == MentionType.GPE || name.type() == MentionType.LOC;
    return lexicon.isOffice(word(head)) && !place ? null : name;
  }

  private boolean isLink(int token) {
    return word(token).equals("of") || word(token).equals("for");
  }

  private boolean isProper(int token) {
    return document.tokens().get(token).pos().startsWith("NNP")
        && Character.isUpperCase(word(token).codePointAt(0));
  }

  private String word(int token) {
    return document.text(document.tokens().get(token));
  }
}
