package parlance.quote;

import static parlance.quote.Scene.NONE;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parlance.document.Span;
import parlance.parse.SyntaxTree;
import parlance.quote.Quotation.Mending;
import parlance.quote.Quotation.Use;

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
  private final CueBeside beside;
  private final DashName signatures;
  private final List<Run> runs = new ArrayList<>();

  /** Quotations of the paragraphs before, whose speaker a later one tells. */
  private final List<Span> waiting = new ArrayList<>();

  private @Nullable Run open;
  private @Nullable Quotation last;

  Utterances(Scene scene, CueLexicon lexicon) {
    this.scene = scene;
    this.tree = scene.tree();
    this.beside = new CueBeside(scene, lexicon);
    this.signatures = new DashName(scene);
  }

  /** In text order; pieces of one utterance are one candidate. */
  List<Candidate> find() {
    for (Quotation quotation : scene.quotations().all()) {
      Candidate signed = signatures.find(quotation);
      if (signed != null) {
        sign(quotation, signed);
      } else if (quotation.use() == Use.UTTERANCE || quotation.use() == Use.CONTINUATION) {
        take(quotation, beside.find(quotation));
      }
    }
    return runs.stream().map(Run::whole).toList();
  }

  /**
   * Under a quotation that goes on with another's words, a name may be the reporter's: then nobody
   * is taken for the speaker.
   */
  private void sign(Quotation quotation, Candidate signed) {
    if (open != null && last != null && reopens(last, quotation)) {
      take(quotation, null);
      return;
    }
    boolean ambiguous = open != null && last != null && inherits(last, quotation);
    if (!ambiguous || signatures.isOnOneLine(signed)) {
      begin(quotation, signed);
    }
    open = null;
    last = quotation;
  }

  private void take(Quotation quotation, @Nullable Candidate own) {
    boolean cueOfOpen = open != null && own != null && own.cueToken() == open.first.cueToken();
    if (quotation.use() == Use.CONTINUATION && !cueOfOpen) {
      return;
    }
    if (open != null && last != null && belongs(open, last, quotation, own)) {
      open.pieces.add(quotation.span());
      open.mended |= quotation.isMended();
      waiting.clear();
    } else if (own != null) {
      open = begin(quotation, own);
    } else if (quotation.mending() == Mending.REOPENED) {
      wait(quotation);
    } else if (open != null && last != null && inherits(last, quotation)) {
      runs.add(new Run(continued(open.first, quotation)));
    } else {
      open = null;
    }
    last = quotation;
  }

  private Run begin(Quotation quotation, Candidate own) {
    Run run = new Run(own);
    if (last != null && reopens(last, quotation)) {
      run.pieces.addAll(0, waiting);
    }
    waiting.clear();
    runs.add(run);
    return run;
  }

  /**
   * For the paragraph that tells who speaks; unless a tag inside says that the mark before it is
   * missing, and the next paragraph has another speaker.
   */
  private void wait(Quotation quotation) {
    open = null;
    Candidate swallowed = beside.swallowed(quotation);
    if (swallowed == null || tree.pos(swallowed.sourceToken()).equals("PRP")) {
      waiting.add(quotation.span());
    } else {
      waiting.clear();
    }
  }

  private boolean belongs(Run open, Quotation last, Quotation quotation, @Nullable Candidate own) {
    return own == null
        ? goesOn(open.first.cueToken(), last, quotation)
        : own.cueToken() == open.first.cueToken();
  }

  /** Sentence splitters may leave an opening mark at the end of the sentence before. */
  private boolean beginsSentence(int mark) {
    return scene.firstOfSentence(mark) == mark
        || (mark + 1 < tree.size() && scene.firstOfSentence(mark + 1) == mark + 1);
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
