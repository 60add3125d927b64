package parlance.quote;

import static parlance.quote.Scene.NONE;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parlance.document.Span;
import parlance.parse.SyntaxTree;
import parlance.quote.Quotation.Mending;

/**
 * The cue beside a quotation, found by position: {@code “A,” said X}, {@code X said: “A.”}.
 *
 * <p>Position is surer than the parse here, since parsers stumble over quotations.
 */
final class CueBeside {
  static final String AFTER = "quote-after";
  static final String BEFORE = "quote-before";

  /** How many tokens from a quotation its cue may stand. */
  private static final int REACH = 25;

  /** How many tokens from the end of an unclosed quotation the tag may stand that it swallowed. */
  private static final int SHORT_TAG = 10;

  private final Scene scene;
  private final SyntaxTree tree;
  private final CueLexicon lexicon;

  CueBeside(Scene scene, CueLexicon lexicon) {
    this.scene = scene;
    this.tree = scene.tree();
    this.lexicon = lexicon;
  }

  /**
   * The attribution whose cue leads up to the quotation or follows it. A comma inside the closing
   * mark announces one that follows.
   */
  @Nullable Candidate find(Quotation quotation) {
    int end = tree.firstTokenFrom(quotation.span().end() - 1);
    boolean announced = end > 0 && scene.isWord(end - 1, ",");
    Candidate first = announced ? after(quotation) : before(quotation);
    Candidate second = first == null && !announced ? after(quotation) : null;
    Candidate found = first != null ? first : announced ? before(quotation) : second;
    boolean unclosed = quotation.mending() == Mending.UNCLOSED;
    return found == null && unclosed ? swallowed(quotation) : found;
  }

  /** {@code “A, said X.}: a quotation without its closing mark that swallowed its tag. */
  @Nullable Candidate swallowed(Quotation quotation) {
    int begin = tree.firstTokenFrom(quotation.span().begin());
    int end = tree.firstTokenFrom(quotation.span().end() - 1);
    for (int token = end; token > begin + 2 && token > end - SHORT_TAG; token--) {
      if (scene.isVerb(token) && isCue(AFTER, token)) {
        Frame frame = Frame.of(scene, token);
        Span source = frame.sourceSpan();
        Span cue = frame.cue(NONE);
        if (source == null) {
          return null;
        }
        int comma = tree.firstTokenFrom(Math.min(source.begin(), cue.begin())) - 1;
        if (comma > begin && scene.isWord(comma, ",")) {
          Quotation cut =
              new Quotation(
                  tree.span(begin, comma),
                  quotation.paragraph(),
                  quotation.mending(),
                  quotation.use());
          return candidate(AFTER, frame, cue, frame.source(), source, cut);
        }
      }
    }
    return null;
  }

  private @Nullable Candidate after(Quotation quotation) {
    int from = tree.firstTokenFrom(quotation.span().end());
    if (from >= tree.size() || scene.sentence(from).paragraph() != quotation.paragraph()) {
      return null;
    }
    if (scene.isWord(from, ",")) {
      from++;
    }
    if (from >= tree.size() || scene.quoted(from) || newSentence(quotation, from)) {
      return null;
    }
    int limit = Math.min(from + REACH, scene.lastOfSentence(from));
    for (int token = from; token <= limit && !scene.quoted(token); token++) {
      if (scene.isVerb(token) && isCue(AFTER, token)) {
        return tagged(from, token, limit, quotation);
      }
      if (scene.isVerb(token) && !modifies(token)) {
        return null;
      }
    }
    return null;
  }

  /** {@code “A.” Then B said …}: what follows a full stop inside the marks is no tag. */
  private boolean newSentence(Quotation quotation, int from) {
    int last = tree.firstTokenFrom(quotation.span().end() - 1);
    boolean stopped = last > 0 && tree.word(last - 1).equals(".") && !scene.isWord(last, ",");
    return stopped
        && scene.firstOfSentence(from) == from
        && !Character.isLowerCase(tree.word(from).charAt(0));
  }

  /** Auxiliaries, and verbs in a relative clause or a participle of the source's own words. */
  private boolean modifies(int verb) {
    if (tree.is(verb, "aux", "cop", "acl", "amod", "acl:relcl")) {
      return true;
    }
    String tag = tree.pos(verb);
    return tag.equals("VBG") || tag.equals("VBN");
  }

  private boolean isCue(String pattern, int verb) {
    return lexicon.precision(pattern, tree.lemma(verb).toLowerCase(Locale.ROOT)) > 0;
  }

  private @Nullable Candidate tagged(int from, int verb, int limit, Quotation quotation) {
    Frame frame = Frame.of(scene, verb);
    Span cue = frame.cue(NONE);
    int cueFirst = tree.firstTokenFrom(cue.begin());
    int sourceToken = frame.source();
    Span source = null;
    if (sourceToken >= from && sourceToken <= limit) {
      source = NominalSpan.of(scene, sourceToken, verb);
    }
    if (source == null && cueFirst > from) {
      sourceToken = lastNominal(from, cueFirst - 1);
      source = sourceToken == NONE ? null : tree.span(from, sourceToken);
    }
    if (source == null) {
      sourceToken = nominalAfter(verb + 1, limit);
      source = sourceToken == NONE ? null : NominalSpan.of(scene, sourceToken, verb);
    }
    if (source == null) {
      return null;
    }
    return candidate(AFTER, frame, cue, sourceToken, source, quotation);
  }

  private int lastNominal(int from, int to) {
    for (int i = to; i >= from; i--) {
      if (scene.isNoun(i) || tree.pos(i).equals("PRP")) {
        return i;
      }
      if (!tree.pos(i).startsWith("RB") && !tree.pos(i).equals("MD")) {
        return NONE;
      }
    }
    return NONE;
  }

  /** Head of the first run of nouns after an inverted cue, or the pronoun there. */
  private int nominalAfter(int from, int limit) {
    for (int i = from; i <= limit && i < from + 12; i++) {
      if (scene.isPunctuation(i) || scene.isVerb(i) || tree.pos(i).equals("IN")) {
        return NONE;
      }
      boolean last = i == limit || !scene.isNoun(i + 1);
      if (tree.pos(i).equals("PRP") || (scene.isNoun(i) && last)) {
        return i;
      }
    }
    return NONE;
  }

  private @Nullable Candidate before(Quotation quotation) {
    int begin = tree.firstTokenFrom(quotation.span().begin());
    int to = begin - 1;
    if (to < 0 || scene.quoted(to)) {
      return null;
    }
    boolean colon = scene.isWord(to, ":");
    if (scene.firstOfSentence(begin) == begin && !colon) {
      return null;
    }
    int from = Math.max(scene.firstOfSentence(to), to - REACH);
    for (int token = to; token >= from && !scene.quoted(token); token--) {
      if (scene.isVerb(token)) {
        if (isCue(BEFORE, token)) {
          return introduced(token, quotation);
        }
        if (!colon && !modifies(token)) {
          return null;
        }
      }
    }
    return null;
  }

  private @Nullable Candidate introduced(int verb, Quotation quotation) {
    Frame frame = Frame.of(scene, verb);
    Span source = frame.sourceSpan();
    int sourceToken = source == null ? NONE : frame.source();
    if (source != null && scene.quotations().at(source) != null) {
      source = null;
      sourceToken = NONE;
    }
    return candidate(BEFORE, frame, frame.cue(NONE), sourceToken, source, quotation);
  }

  private Candidate candidate(
      String pattern,
      Frame frame,
      Span cue,
      int sourceToken,
      @Nullable Span source,
      Quotation quotation) {
    return new Candidate(
        pattern,
        tree.lemma(frame.head()).toLowerCase(Locale.ROOT),
        frame.head(),
        cue,
        sourceToken,
        source,
        List.of(quotation.span()),
        0,
        quotation.isMended());
  }
}
