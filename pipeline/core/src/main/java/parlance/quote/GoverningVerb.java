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
    while (verb != NONE && subject(verb) == NONE) {
      verb = isJoined(verb) ? tree.head(verb) : NONE;
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

  /** What a verb's object is asked to say is not said by the subject. */
  private boolean isJoined(int verb) {
    int above = tree.head(verb);
    return tree.is(verb, "conj")
        || (tree.is(verb, "advcl") && tree.pos(verb).equals("VBG") && follows(verb))
        || (tree.is(verb, "xcomp") && tree.child(above, "obj", "dobj") == NONE);
  }

  /** "…, saying", "by saying". */
  private boolean follows(int participle) {
    return scene.isWord(participle - 1, ",") || scene.isWord(participle - 1, "by");
  }

  private boolean isActive(int verb) {
    return scene.isVerb(verb)
        && tree.child(verb, "aux:pass", "auxpass", "nsubj:pass", "nsubjpass") == NONE
        && (!tree.pos(verb).equals("VBN") || tree.child(verb, "aux") != NONE);
  }
}
