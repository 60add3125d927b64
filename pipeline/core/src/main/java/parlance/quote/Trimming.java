package parlance.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parlance.document.Span;
import parlance.parse.SyntaxTree;

/**
 * Cuts contents where, after a comma, the article speaks again: "rejected A, drawing criticism",
 * "said A, adding that B", "wants A, according to B".
 */
final class Trimming {
  private final Scene scene;
  private final SyntaxTree tree;
  private final CueLexicon lexicon;

  Trimming(Scene scene, CueLexicon lexicon) {
    this.scene = scene;
    this.tree = scene.tree();
    this.lexicon = lexicon;
  }

  Candidate trim(Candidate candidate) {
    List<Span> content = new ArrayList<>();
    for (Span piece : candidate.content()) {
      content.add(trim(piece));
    }
    return candidate.withContent(content, candidate.mended());
  }

  private Span trim(Span piece) {
    int first = tree.firstTokenFrom(piece.begin());
    for (int i = first + 1; i < tree.size() - 1; i++) {
      Span token = tree.token(i).span();
      if (token.end() >= piece.end()) {
        return piece;
      }
      if (scene.isWord(i, ",") && !scene.quoted(i) && isAside(i + 1)) {
        return tree.span(first, i - 1);
      }
    }
    return piece;
  }

  private boolean isAside(int token) {
    if (scene.isWord(token, "according")) {
      return scene.isWord(token + 1, "to");
    }
    return tree.pos(token).equals("VBG")
        && lexicon.comments(tree.lemma(token).toLowerCase(Locale.ROOT));
  }
}
