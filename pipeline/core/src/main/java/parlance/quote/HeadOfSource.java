package parlance.quote;

import static parlance.quote.Scene.NONE;

import org.jspecify.annotations.Nullable;
import parlance.document.Mention;
import parlance.document.Quote.SourceKind;
import parlance.parse.SyntaxTree;

/**
 * The speaker is the entity of the mention that heads the source: a role or group of the article,
 * or whoever a pronoun was found to mean. A relative pronoun stands for its noun, which in turn may
 * stand beside a name: "Ann Lee, now the mayor, who said".
 */
final class HeadOfSource implements SpeakerRule {
  private final Scene scene;
  private final SyntaxTree tree;
  private final Actors actors;

  HeadOfSource(Scene scene, Actors actors) {
    this.scene = scene;
    this.tree = scene.tree();
    this.actors = actors;
  }

  /** The token that heads a source; its noun for a relative pronoun; none if that is unknown. */
  static int head(Scene scene, Actors actors, Candidate attribution) {
    int token = attribution.sourceToken();
    if (token == NONE || attribution.source() == null) {
      return token;
    }
    SyntaxTree tree = scene.tree();
    SourcePhrase phrase = SourcePhrase.of(scene, actors, attribution.source());
    int head =
        phrase.last() == NONE || reaches(tree, actors, token, phrase) ? token : phrase.last();
    return tree.isRelative(head) && actors.mention(head) == null ? tree.antecedent(head) : head;
  }

  /** Whether the parse's head has a mention that ends with the first noun phrase or after it. */
  private static boolean reaches(SyntaxTree tree, Actors actors, int head, SourcePhrase phrase) {
    Mention mention = actors.mention(head);
    return mention != null
        && head < phrase.stop()
        && mention.span().contains(tree.token(phrase.last()).span());
  }

  @Override
  public @Nullable Speaker of(Candidate attribution, Said said) {
    int head = head(scene, actors, attribution);
    if (head == NONE) {
      return null;
    }
    boolean relative = head != attribution.sourceToken() && isRelative(attribution);
    if (relative && tree.child(head, "conj") != NONE) {
      return new Speaker(null, SourceKind.COLLECTIVE);
    }
    Mention mention = actors.mention(head);
    String own = mention == null ? null : mention.entity();
    String beside = relative || isIndefinite(head) ? beside(head) : null;
    String entity = beside == null || actors.isNamed(own) ? own : beside;
    boolean misread = mention != null && MisreadSubject.is(scene, attribution, mention, head);
    return entity == null || misread ? null : actors.speaker(entity, head);
  }

  private boolean isRelative(Candidate attribution) {
    return tree.isRelative(attribution.sourceToken());
  }

  private boolean isIndefinite(int head) {
    int determiner = tree.child(head, "det");
    return determiner != NONE && tree.lemma(determiner).equalsIgnoreCase("a");
  }

  /** "Lee, a teacher, …": who is named beside the noun. */
  private @Nullable String beside(int head) {
    Mention name = tree.is(head, "appos") ? actors.name(tree.head(head)) : null;
    return name == null ? null : name.entity();
  }
}
