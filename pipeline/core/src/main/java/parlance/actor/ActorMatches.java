package parlance.actor;

import java.util.ArrayList;
import java.util.List;
import parlance.document.Article.MarkedName;
import parlance.document.Document;
import parlance.document.MentionType;
import parlance.document.Name;
import parlance.document.Sentence;
import parlance.document.Span;
import parlance.document.Token;

/** Finds where the names of the list stand in a document, the longest first. */
final class ActorMatches {
  /** Tags of words that begin a sentence with a capital and name nobody: "Will", "May", "Who". */
  private static final String FUNCTION_TAGS = "MD|DT|IN|PRP\\$?|CC|W.*|TO|EX|RB";

  private final Document document;
  private final String text;
  private final ActorIndex index;

  ActorMatches(Document document, ActorIndex index) {
    this.document = document;
    this.text = document.text();
    this.index = index;
  }

  /** The matches in text order; none overlaps another. */
  List<ActorMatch> find() {
    List<ActorMatch> found = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      List<Word> words = Word.of(text, sentence.span().begin(), sentence.span().end());
      for (int i = 0; i < words.size(); i++) {
        for (ActorIndex.Hit hit : index.at(words, i)) {
          Span span = span(words, i, hit.end());
          if (isName(span, sentence)) {
            found.add(new ActorMatch(span, hit.actors(), hit.end() - i));
            i = hit.end() - 1;
            break;
          }
        }
      }
    }
    return found;
  }

  /** From the first word, or the one after a plain "the", to the last. */
  private static Span span(List<Word> words, int first, int end) {
    boolean article = end - first > 1 && words.get(first).form().equals("the");
    return new Span(words.get(article ? first + 1 : first).begin(), words.get(end - 1).end());
  }

  private boolean isName(Span span, Sentence sentence) {
    boolean recognised = false;
    for (Name name : document.names()) {
      boolean same = name.span().equals(span);
      boolean date = name.type() == MentionType.DATE;
      if (name.span().contains(span) && (!same || date)) {
        return false;
      }
      recognised |= same;
    }
    for (MarkedName marked : document.article().marked()) {
      if (marked.span().overlaps(span) && !marked.span().equals(span)) {
        return false;
      }
    }
    return recognised || (standsAlone(span) && !isFunctionWord(span, sentence));
  }

  /** Whether nothing that belongs to the same word or name is glued to it. */
  private boolean standsAlone(Span span) {
    return !isGlued(span.begin() - 1, span.begin() - 2) && !isGlued(span.end(), span.end() + 1);
  }

  /**
   * Whether a mark beside the name ties it to what is beyond: "Roe-Smith", "O'Roe", "@roe",
   * "roe.com", but not "Roe's" and "Roe-led".
   */
  private boolean isGlued(int mark, int beyond) {
    char c = at(mark);
    boolean before = beyond < mark;
    if (c == '@' || c == '#' || c == '_') {
      return true;
    }
    if (!Character.isLetterOrDigit(at(beyond))) {
      return false;
    }
    if (c == '-' || c == '‑') {
      return Character.isUpperCase(before ? at(wordBegin(beyond)) : at(beyond));
    }
    if (c == '\'' || c == '’') {
      boolean possessive = at(beyond) == 's' && !Character.isLetterOrDigit(at(beyond + 1));
      return before || !possessive;
    }
    return c == '.' || c == '&';
  }

  private int wordBegin(int last) {
    int begin = last;
    while (Character.isLetterOrDigit(at(begin - 1))) {
      begin--;
    }
    return begin;
  }

  private char at(int place) {
    return place >= 0 && place < text.length() ? text.charAt(place) : ' ';
  }

  private boolean isFunctionWord(Span span, Sentence sentence) {
    Token first = document.tokens().get(sentence.firstToken());
    return first.span().equals(span) && first.pos().matches(FUNCTION_TAGS);
  }
}
