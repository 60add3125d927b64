package parlance.quote;

import static parlance.quote.Scene.NONE;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parlance.document.Span;
import parlance.parse.SyntaxTree;
import parlance.quote.Quotation.Mending;

/** Attributions of whole quoted utterances, each with the quotations that go on with it. */
final class Utterances {
  static final String CONTINUED = "continued";

  /** An attribution that later quotations may go on with. */
  private static final class Run {
    private final Candidate first;
    private final List<Span> pieces = new ArrayList<>();
    private boolean mended;

    Run(Candidate first) {
      this.first = first;
      this.pieces.addAll(first.content());
      this.mended = first.mended();
    }

    Candidate whole() {
      return first.withContent(pieces, mended);
    }
  }

  private final Scene scene;
  private final SyntaxTree tree;
  private final List<Quotation> quotations;
  private final CueBeside beside;
  private final List<Run> runs = new ArrayList<>();

  Utterances(Scene scene, CueLexicon lexicon) {
    this.scene = scene;
    this.tree = scene.tree();
    this.quotations = scene.quotations().all();
    this.beside = new CueBeside(scene, lexicon);
  }

  /** In text order; pieces of one utterance are one candidate. */
  List<Candidate> find() {
    @Nullable Run open = null;
    @Nullable Quotation last = null;
    List<Span> waiting = new ArrayList<>();
    for (Quotation quotation : quotations) {
      if (!isUtterance(quotation)) {
        continue;
      }
      Candidate own = beside.find(quotation);
      if (isFragment(quotation)
          && (open == null || own == null || own.cueToken() != open.first.cueToken())) {
        continue;
      }
      if (open != null && last != null && belongs(open, last, quotation, own)) {
        open.pieces.add(quotation.span());
        open.mended |= quotation.isMended();
        waiting.clear();
      } else if (own != null) {
        open = new Run(own);
        if (last != null && reopens(last, quotation)) {
          open.pieces.addAll(0, waiting);
        }
        waiting.clear();
        runs.add(open);
      } else if (quotation.mending() == Mending.REOPENED) {
        waiting.add(quotation.span());
        open = null;
      } else if (open != null && last != null && inherits(last, quotation)) {
        runs.add(new Run(continued(open.first, quotation)));
      } else {
        open = null;
      }
      last = quotation;
    }
    return runs.stream().map(Run::whole).toList();
  }

  private boolean belongs(Run open, Quotation last, Quotation quotation, @Nullable Candidate own) {
    return own == null
        ? goesOn(open.first.cueToken(), last, quotation)
        : own.cueToken() == open.first.cueToken();
  }

  /** An utterance begins where a sentence or a report may, and ends with punctuation. */
  private boolean isUtterance(Quotation quotation) {
    int begin = tree.firstTokenFrom(quotation.span().begin());
    int end = tree.firstTokenFrom(quotation.span().end() - 1);
    int words = 0;
    for (int i = begin; i <= end && words < 2; i++) {
      words += scene.isPunctuation(i) ? 0 : 1;
    }
    if (words < 2) {
      return false;
    }
    if (quotation.mending() != Mending.NONE) {
      return true;
    }
    boolean opens =
        beginsSentence(begin)
            || scene.isWord(begin - 1, ",")
            || scene.isWord(begin - 1, ":")
            || (scene.isVerb(begin - 1) && !scene.quoted(begin - 1));
    boolean stops =
        scene.isPunctuation(end - 1) || (end + 1 < tree.size() && scene.isWord(end + 1, ","));
    return opens && stops;
  }

  /** Sentence splitters may leave an opening mark at the end of the sentence before. */
  private boolean beginsSentence(int mark) {
    return scene.firstOfSentence(mark) == mark
        || (mark + 1 < tree.size() && scene.firstOfSentence(mark + 1) == mark + 1);
  }

  /** In mid-sentence and in lower case: no utterance, unless it takes one up again. */
  private boolean isFragment(Quotation quotation) {
    int begin = tree.firstTokenFrom(quotation.span().begin());
    int word = begin;
    while (scene.isPunctuation(word)) {
      word++;
    }
    return !beginsSentence(begin)
        && quotation.mending() == Mending.NONE
        && Character.isLowerCase(tree.word(word).charAt(0));
  }

  /** Next to the last piece, or after the sentence that holds the cue, in the same paragraph. */
  private boolean goesOn(int cue, Quotation last, Quotation next) {
    if (reopens(last, next)) {
      return true;
    }
    if (next.paragraph() != last.paragraph()) {
      return false;
    }
    if (scene.adjoin(last.span(), next.span())) {
      return true;
    }
    int begin = tree.firstTokenFrom(next.span().begin());
    int end = tree.firstTokenFrom(last.span().end() - 1);
    return cue != NONE
        && cue > end
        && cue < begin
        && beginsSentence(begin)
        && tree.sentence(begin) - tree.sentence(cue) <= 1;
  }

  private static boolean reopens(Quotation last, Quotation next) {
    return last.mending() == Mending.REOPENED && next.paragraph() == last.paragraph() + 1;
  }

  /** A paragraph that is one quotation, right after the paragraph of a quotation. */
  private boolean inherits(Quotation last, Quotation next) {
    int begin = tree.firstTokenFrom(next.span().begin());
    int end = tree.firstTokenFrom(next.span().end() - 1);
    boolean whole =
        isParagraphStart(begin) && (end + 1 >= tree.size() || isParagraphStart(end + 1));
    return whole && next.paragraph() == last.paragraph() + 1;
  }

  private boolean isParagraphStart(int token) {
    return token == 0 || scene.sentence(token).paragraph() != scene.sentence(token - 1).paragraph();
  }

  private static Candidate continued(Candidate first, Quotation quotation) {
    return new Candidate(
        CONTINUED,
        first.lemma(),
        NONE,
        null,
        first.sourceToken(),
        null,
        List.of(quotation.span()),
        0,
        quotation.isMended());
  }
}
