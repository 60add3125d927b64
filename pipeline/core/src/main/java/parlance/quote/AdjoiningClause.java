package parlance.quote;

import static parlance.quote.Scene.NONE;

import org.jspecify.annotations.Nullable;
import parlance.document.Span;
import parlance.parse.SyntaxTree;

/**
 * A cue without a source, right behind another attribution of its sentence and parted from it by a
 * comma or a conjunction, has the same speaker: "Lee praised the plan, even calling it wise".
 */
final class AdjoiningClause implements SpeakerRule {
  private final Scene scene;
  private final SyntaxTree tree;

  AdjoiningClause(Scene scene) {
    this.scene = scene;
    this.tree = scene.tree();
  }

  @Override
  public @Nullable Speaker of(Candidate attribution, Said said) {
    Span cue = attribution.cue();
    if (attribution.source() != null || cue == null || attribution.cueToken() == NONE) {
      return null;
    }
    int first = tree.firstTokenFrom(cue.begin());
    Said.Entry before = scene.quoted(first) ? null : said.before(first);
    return before != null && adjoins(before.attribution(), first) ? before.speaker() : null;
  }

  private boolean adjoins(Candidate before, int cue) {
    int last = tree.firstTokenFrom(before.extent().end() - 1);
    last = Math.max(last, Said.anchor(before, tree));
    boolean parted = false;
    for (int token = last + 1; token < cue; token++) {
      boolean link = scene.isWord(token, ",") || tree.pos(token).equals("CC");
      if (!link && !tree.pos(token).equals("RB")) {
        return false;
      }
      parted |= link;
    }
    boolean comma = scene.isWord(last, ",") || scene.isPunctuation(last);
    return last < cue && (parted || comma) && tree.sentence(last) == tree.sentence(cue);
  }
}
