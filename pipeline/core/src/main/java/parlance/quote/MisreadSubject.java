package parlance.quote;

import static parlance.quote.Scene.NONE;

import parlance.document.Mention;
import parlance.document.MentionType;
import parlance.parse.SyntaxTree;

/** "Friends of Lee want": a plural verb says that the parse took the wrong noun for its subject. */
final class MisreadSubject {
  private MisreadSubject() {}

  static boolean is(Scene scene, Candidate attribution, Mention mention, int head) {
    SyntaxTree tree = scene.tree();
    int cue = attribution.cueToken();
    return cue != NONE
        && mention.type() == MentionType.PERSON
        && tree.pos(cue).equals("VBP")
        && tree.is(head, "nsubj")
        && (tree.pos(head).equals("NNP") || scene.isWord(head, "he") || scene.isWord(head, "she"));
  }
}
