package parlance.stance;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parlance.document.Sentence;
import parlance.document.Stance.Holder;
import parlance.parse.SyntaxTree;
import parlance.stance.StanceLexicon.FunctionWords;

/**
 * Whether an article's author takes positions in it, and where: in an opinion piece, that is one
 * which is headed so, or whose author says "I" or "we" and what should be done.
 */
final class AuthorVoice {
  /** Who holds what the article itself says. */
  static final Holder AUTHOR = new Holder(null, null);

  /** Least sentences of an opinion piece that is not headed so with "I" or "we" outside quotes. */
  private static final int OWN_SENTENCES = 3;

  /** Of all sentences, the least share of such. */
  private static final double OWN_SHARE = 0.08;

  private static final int DEMANDS = 2;

  /** Paragraphs like "REED: We must act", from which on a text is a transcript. */
  private static final int TURNS = 2;

  private final Scene scene;
  private final SyntaxTree tree;
  private final StanceLexicon lexicon;
  private final BitSet betweenMarks = new BitSet();
  private final boolean opinion;

  AuthorVoice(Scene scene, StanceLexicon lexicon) {
    this.scene = scene;
    this.tree = scene.tree;
    this.lexicon = lexicon;
    markQuoted();
    opinion = isHeadedSo() || isWrittenSo();
  }

  /** Whether a token of the article's own words says what the author thinks. */
  boolean says(int token) {
    return opinion && isOwn(token) && !isOfSomebodyElse(token);
  }

  private boolean isHeadedSo() {
    List<Sentence> sentences = scene.document.sentences();
    boolean headed =
        !sentences.isEmpty()
            && sentences.get(0).kind() == Sentence.Kind.HEADING
            && isLabel(scene.document.text(sentences.get(0).span()));
    return headed || isLabel(scene.document.article().title());
  }

  /** "Opinion", "Editorial: Keep the trains". */
  private boolean isLabel(@Nullable String heading) {
    if (heading == null) {
      return false;
    }
    String label = heading.split("[:|\\u2013\\u2014]", 2)[0].strip().toLowerCase(Locale.ROOT);
    return lexicon.is(FunctionWords.OPINION, label);
  }

  private boolean isWrittenSo() {
    int own = 0;
    int demands = 0;
    int turns = 0;
    List<Sentence> sentences = scene.document.sentences();
    for (Sentence sentence : sentences) {
      boolean first = false;
      for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
        boolean said = isOwn(i);
        first |= said && isWriter(i);
        demands += said && lexicon.is(FunctionWords.SHOULD, tree.lemma(i)) ? 1 : 0;
      }
      own += first ? 1 : 0;
      turns += isTurn(sentence) ? 1 : 0;
    }
    return own >= OWN_SENTENCES
        && own >= OWN_SHARE * sentences.size()
        && demands >= DEMANDS
        && turns < TURNS;
  }

  /** A mark that is never closed reaches to its paragraph's end. */
  private void markQuoted() {
    boolean open = false;
    int paragraph = -1;
    for (Sentence sentence : scene.document.sentences()) {
      open &= sentence.paragraph() == paragraph;
      paragraph = sentence.paragraph();
      for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
        open = tree.pos(i).equals("``") || (open && !tree.pos(i).equals("''"));
        betweenMarks.set(i, open);
      }
    }
  }

  /** "REED: We must act". */
  private boolean isTurn(Sentence sentence) {
    return scene.document.text(sentence.span()).matches("(?s)[\\p{Lu} .'’-]{2,40}: .*");
  }

  private boolean isWriter(int token) {
    return tree.isFirstPerson(token) && !tree.word(token).equals("US");
  }

  private boolean isOwn(int token) {
    return scene.quoteAround(token) == null && !betweenMarks.get(token);
  }

  /** "Critics think the plan is a disaster". */
  private boolean isOfSomebodyElse(int token) {
    for (int i = token; tree.head(i) != SyntaxTree.NONE; i = tree.head(i)) {
      int subject = tree.child(tree.head(i), "nsubj");
      if (tree.is(i, "ccomp") && subject != SyntaxTree.NONE && !tree.isFirstPerson(subject)) {
        return true;
      }
    }
    return false;
  }
}
