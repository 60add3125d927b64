package parlance.quote;

import static parlance.quote.Scene.NONE;

import org.jspecify.annotations.Nullable;
import parlance.document.Mention;
import parlance.document.MentionType;
import parlance.parse.SyntaxTree;

/**
 * A verb without a subject of its own ("Lee left, saying that", "Lee came and said that") has that
 * of the verb that it is joined to.
 */
final class GoverningVerb implements SpeakerRule {
  private final Scene scene;
  private final SyntaxTree tree;
  private final Actors actors;

  GoverningVerb(Scene scene, Actors actors) {
    this.scene = scene;
    this.tree = scene.tree();
    this.actors = actors;
  }

  @Override
  public @Nullable Speaker of(Candidate attribution, Said said) {
    int verb = attribution.cueToken();
    if (attribution.source() != null || verb == NONE || !isActive(verb)) {
      return null;
    }
    while (subject(verb) == NONE) {
      verb = above(verb);
      if (verb == NONE || !isActive(verb)) {
        return null;
      }
      Speaker same = said.byCue(verb);
      if (same != null) {
        return same;
      }
    }
    int subject = verb == attribution.cueToken() ? NONE : subject(verb);
    return subject == NONE || !tree.is(subject, "nsubj") ? null : speaker(subject, said);
  }

  private @Nullable Speaker speaker(int subject, Said said) {
    Speaker same = said.bySource(subject);
    if (same != null) {
      return same;
    }
    Mention mention = actors.mention(subject);
    boolean actor =
        mention != null
            && (mention.type() == MentionType.PERSON
                || mention.type() == MentionType.ORG
                || mention.type() == MentionType.GPE);
    String entity = mention == null || !actor ? null : mention.entity();
    boolean single = tree.children(subject, "conj").isEmpty();
    return entity == null || !single ? null : actors.speaker(entity, subject);
  }

  private int subject(int verb) {
    return tree.child(verb, "nsubj", "csubj", "expl");
  }

  /** The verb whose subject a verb without one shares, or none. */
  private int above(int verb) {
    int above = tree.head(verb);
    boolean participle = tree.pos(verb).equals("VBG");
    if (participle && scene.isWord(verb - 1, ",")) {
      return clauseAround(verb);
    }
    boolean joined =
        tree.is(verb, "conj")
            || (tree.is(verb, "advcl") && participle && scene.isWord(verb - 1, "by"))
            || (tree.is(verb, "xcomp") && tree.child(above, "obj", "dobj") == NONE);
    return joined ? above : NONE;
  }

  /** "…, saying" goes with the clause around it, whatever noun the parse hangs it on. */
  private int clauseAround(int participle) {
    int above = tree.head(participle);
    while (above != NONE && (!scene.isVerb(above) || subject(above) == NONE)) {
      above = tree.head(above);
    }
    return above < participle ? above : NONE;
  }

  private boolean isActive(int verb) {
    return scene.isVerb(verb)
        && tree.child(verb, "aux:pass", "auxpass", "nsubj:pass", "nsubjpass") == NONE
        && (!tree.pos(verb).equals("VBN") || tree.child(verb, "aux") != NONE);
  }
}
