package parlance.quote;

import static parlance.quote.Scene.NONE;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parlance.document.Span;
import parlance.parse.SyntaxTree;

/**
 * A noun with what it is about: "X's claim that C", "X announced its intention to do Y", "calls by
 * X for Y", "concern over Y".
 *
 * <p>The source is the noun's owner, or the one after "by", or the subject of the verb whose object
 * the noun is; the pattern's first part says which.
 */
final class NounRule implements AttributionRule {

  @Override
  public void find(Scene scene, int token, Consumer<Candidate> found) {
    if (!scene.tree().pos(token).startsWith("NN") || scene.tree().pos(token).startsWith("NNP")) {
      return;
    }
    SyntaxTree tree = scene.tree();
    for (int child : tree.children(token)) {
      if (child < token) {
        continue;
      }
      int marker = tree.child(child, "case", "mark");
      if (marker < token) {
        continue;
      }
      String word = tree.word(marker).toLowerCase(Locale.ROOT);
      boolean clause = tree.is(child, "acl", "ccomp", "dep") && word.equals("that");
      boolean infinitive = tree.is(child, "acl", "xcomp") && word.equals("to");
      boolean about =
          tree.is(child, "nmod", "acl", "obl") && !clause && !infinitive && !word.equals("by");
      if (clause || infinitive || about) {
        int from = infinitive ? tree.first(child) : marker + 1;
        Span content = ContentSpan.words(scene, from, Math.max(child, tree.last(child)));
        if (content != null) {
          found.accept(candidate(scene, token, word, about ? marker : NONE, content));
        }
      }
    }
  }

  private static Candidate candidate(
      Scene scene, int noun, String word, int preposition, Span content) {
    SyntaxTree tree = scene.tree();
    String lemma = tree.lemma(noun).toLowerCase(Locale.ROOT);
    int owner = tree.child(noun, "nmod:poss");
    int verb = tree.head(noun);
    boolean object = verb != NONE && verb < noun && scene.isVerb(verb) && tree.is(noun, "obj");
    int cueLast = preposition == noun + 1 ? preposition : noun;
    if (object) {
      Frame frame = Frame.of(scene, verb);
      boolean own = owner == NONE || tree.pos(owner).equals("PRP$");
      if (own && frame.source() != NONE) {
        Span cue = scene.tree().span(tree.firstTokenFrom(frame.cue(NONE).begin()), cueLast);
        return candidate(scene, "subject-" + word, lemma, noun, cue, frame.source(), verb, content);
      }
    }
    Span cue = tree.span(noun, cueLast);
    if (owner != NONE) {
      return candidate(scene, "owner-" + word, lemma, noun, cue, owner, noun, content);
    }
    for (int child : tree.children(noun)) {
      if (child > noun && scene.preposition(child).equals("by")) {
        return candidate(
            scene, "by-" + word, lemma, noun, tree.span(noun, noun), child, noun, content);
      }
    }
    return candidate(scene, "noun-" + word, lemma, noun, cue, NONE, noun, content);
  }

  private static Candidate candidate(
      Scene scene,
      String pattern,
      String lemma,
      int noun,
      Span cue,
      int source,
      int barrier,
      Span content) {
    @Nullable Span words = source == NONE ? null : NominalSpan.of(scene, source, barrier);
    return new Candidate(
        pattern,
        lemma,
        noun,
        cue,
        words == null ? NONE : source,
        words,
        List.of(content),
        0,
        false);
  }
}
