package parlance.quote;

import static parlance.quote.Scene.NONE;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parlance.document.Document;
import parlance.document.Mention;
import parlance.document.MentionType;
import parlance.document.Span;
import parlance.parse.SyntaxTree;
import parlance.quote.Quotation.Mending;
import parlance.quote.Quotation.Use;

/**
 * The name after a dash that signs a paragraph's only quotation: {@code “C.” – Mara Lindt, a
 * lawyer}, on the same line or as a paragraph of its own.
 *
 * <p>Reporters sign their articles in the same way, so anything beside the quotation in its
 * paragraph, or a verb beside the name, rules it out.
 */
final class DashName {
  static final String PATTERN = "dash-name";

  /** Stands for every dash in the cue lexicon. */
  private static final String DASH = "–";

  /** In tokens, from the dash to the end of the paragraph. */
  private static final int LONGEST = 25;

  private final Scene scene;
  private final SyntaxTree tree;
  private final Document document;

  DashName(Scene scene) {
    this.scene = scene;
    this.tree = scene.tree();
    this.document = scene.document();
  }

  /** The attribution to the one whose name signs the quotation; it has no cue. */
  @Nullable Candidate find(Quotation quotation) {
    int mark = tree.firstTokenFrom(quotation.span().begin());
    int dash = tree.firstTokenFrom(quotation.span().end());
    if (!isParagraphStart(mark) || !isWhole(quotation, mark, dash)) {
      return null;
    }
    if (dash < tree.size() && scene.isWord(dash, ".")) {
      dash++; // “C”.
    }
    if (dash + 1 >= tree.size()
        || paragraph(dash) - quotation.paragraph() > 1
        || (paragraph(dash) > quotation.paragraph() && !isParagraphStart(dash))
        || !Dateline.isDash(document, dash)) {
      return null;
    }
    int end = dash + 1;
    while (end < tree.size() && paragraph(end) == paragraph(dash)) {
      end++;
    }
    return end - dash > LONGEST ? null : signed(quotation, dash + 1, end);
  }

  private static Candidate candidate(Quotation quotation, int head, Span source) {
    return new Candidate(
        PATTERN, DASH, NONE, null, head, source, List.of(quotation.span()), 0, false);
  }

  /** Whether the name stands on the quotation's own line. */
  boolean isOnOneLine(Candidate signed) {
    int name = signed.sourceToken();
    return paragraph(name) == paragraph(tree.firstTokenFrom(signed.extent().begin()));
  }

  /** A sentence, by its punctuation or its verb; neither a title nor a few words. */
  private boolean isWhole(Quotation quotation, int mark, int end) {
    if (quotation.mending() != Mending.NONE || quotation.use() == Use.LABEL) {
      return false;
    }
    boolean whole =
        quotation.use() == Use.UTTERANCE || (end - 2 > mark && scene.isPunctuation(end - 2));
    for (int i = mark; i < end && !whole; i++) {
      whole = isFiniteVerb(i);
    }
    return whole;
  }

  private @Nullable Candidate signed(Quotation quotation, int begin, int paragraphEnd) {
    int end = paragraphEnd;
    while (end > begin && scene.isPunctuation(end - 1) && !scene.isWord(end - 1, ")")) {
      end--;
    }
    int nameEnd = begin;
    int head = NONE;
    while (nameEnd < end && isNameWord(nameEnd)) {
      head = tree.pos(nameEnd).startsWith("NNP") ? nameEnd : head;
      nameEnd++;
    }
    if (head == NONE || head != nameEnd - 1 || !isCapital(begin) || !isClear(nameEnd, end)) {
      return null;
    }
    int last = sourceEnd(nameEnd, end) - 1;
    return candidate(quotation, headOf(begin, head), tree.span(begin, last));
  }

  /** Title or name: "Mayor", "J.", "Lindt". */
  private boolean isNameWord(int token) {
    return scene.isNoun(token) || (tree.pos(token).equals("JJ") && isCapital(token));
  }

  /** What follows the name may tell who that is, and nothing else. */
  private boolean isClear(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isFiniteVerb(i) || Dateline.isDash(document, i) || scene.quoted(i)) {
        return false;
      }
    }
    return from == to
        || scene.isWord(from, ",")
        || tree.pos(from).matches("-LRB-|\\(")
        || scene.isWord(from, "of");
  }

  /** After the apposition that tells the role, or after the name, where there is no role. */
  private int sourceEnd(int nameEnd, int end) {
    if (nameEnd == end || scene.isWord(nameEnd, "(")) {
      return nameEnd;
    }
    int role = nameEnd + 1;
    int stop = role;
    while (stop < end && tree.pos(stop).matches("NN.*|JJ.*|DT|CD|POS|IN|CC|PRP\\$")) {
      stop++;
    }
    boolean tells = stop > role && !isPlace(role) && !tree.pos(role).equals("IN");
    return tells && scene.isNoun(stop - 1) ? stop : nameEnd;
  }

  private boolean isPlace(int token) {
    int offset = tree.token(token).span().begin();
    return document.mentions().stream()
        .anyMatch(
            mention ->
                mention.span().begin() == offset
                    && (mention.type() == MentionType.GPE || mention.type() == MentionType.LOC));
  }

  /** The head of the mention that ends with the name's last word, or that word. */
  private int headOf(int begin, int last) {
    Span name = tree.span(begin, last);
    return document.mentions().stream()
        .map(Mention::span)
        .filter(span -> name.contains(span) && span.end() == name.end())
        .findFirst()
        .map(tree::headOf)
        .orElse(last);
  }

  private boolean isFiniteVerb(int token) {
    return tree.pos(token).matches("VB[DZP]|MD");
  }

  private boolean isCapital(int token) {
    return Character.isUpperCase(tree.word(token).charAt(0));
  }

  private int paragraph(int token) {
    return scene.sentence(token).paragraph();
  }

  private boolean isParagraphStart(int token) {
    return token == 0 || paragraph(token) != paragraph(token - 1);
  }
}
