package parlance.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parlance.document.Span;
import parlance.parse.SyntaxTree;

/**
 * Whose quoted words come back: two content words side by side in quote marks that the article has
 * quoted from one single speaker before are taken to be that speaker's again.
 */
final class Echoes {
  /** Words that were quoted from more than one. */
  private static final String SEVERAL = "";

  private final Scene scene;
  private final SyntaxTree tree;
  private final Map<String, String> speakers = new HashMap<>();

  Echoes(Scene scene) {
    this.scene = scene;
    this.tree = scene.tree();
  }

  /** The one speaker from whom words of these contents were quoted before, or null. */
  @Nullable String speaker(List<Span> content) {
    Set<String> found = new HashSet<>();
    for (String pair : pairs(content)) {
      String speaker = speakers.get(pair);
      if (speaker != null) {
        found.add(speaker);
      }
    }
    return found.size() == 1 && !found.contains(SEVERAL) ? found.iterator().next() : null;
  }

  void remember(List<Span> content, @Nullable String speaker) {
    for (String pair : pairs(content)) {
      speakers.merge(pair, speaker == null ? SEVERAL : speaker, Echoes::same);
    }
  }

  private static String same(String one, String other) {
    return one.equals(other) ? one : SEVERAL;
  }

  /** Pairs of neighbouring content words, as lemmas, in the quotations of the pieces. */
  private List<String> pairs(List<Span> content) {
    List<String> pairs = new ArrayList<>();
    for (Span piece : content) {
      String last = null;
      int token = tree.firstTokenFrom(piece.begin());
      while (token < tree.size() && tree.token(token).span().begin() < piece.end()) {
        String word = scene.quoted(token) && isContentWord(token) ? lemma(token) : null;
        if (last != null && word != null) {
          pairs.add(last + " " + word);
        }
        last = word;
        token++;
      }
    }
    return pairs;
  }

  private String lemma(int token) {
    return tree.lemma(token).toLowerCase(Locale.ROOT);
  }

  private boolean isContentWord(int token) {
    String pos = tree.pos(token);
    return pos.startsWith("NN") || pos.startsWith("JJ") || pos.startsWith("VB") || pos.equals("CD");
  }
}
