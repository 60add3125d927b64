package parlance.quote;

import static parlance.quote.Scene.NONE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parlance.document.Entity;
import parlance.document.Mention;
import parlance.document.Mention.Form;
import parlance.document.MentionType;
import parlance.document.Quote.SourceKind;
import parlance.document.Sentence;
import parlance.parse.SyntaxTree;

/**
 * Finds the entities behind the sources of a document's attributions.
 *
 * <p>In this order: two coordinated sources are a group without an entity; a relative pronoun
 * stands for its noun; the mention headed by the source's head tells the entity; a pronoun whose
 * actor is not known is the one from whom the same words were quoted before. No rule guesses from
 * nearness.
 */
final class Speakers {
  private final Scene scene;
  private final SyntaxTree tree;
  private final AnonymousSources anonymous;
  private final Echoes echoes;
  private final Map<Integer, Mention> byHead = new HashMap<>();
  private final Map<String, Entity> entities = new HashMap<>();
  private final Set<String> named = new HashSet<>();
  private final Map<String, Set<String>> pronouns = new HashMap<>();
  private final Map<Integer, Speaker> known = new HashMap<>();

  Speakers(Scene scene, AnonymousSources anonymous) {
    this.scene = scene;
    this.tree = scene.tree();
    this.anonymous = anonymous;
    this.echoes = new Echoes(scene);
    scene.document().entities().forEach(entity -> entities.put(entity.id(), entity));
    scene.document().mentions().forEach(this::index);
  }

  private void index(Mention mention) {
    int head = tree.headOf(mention.span());
    if (head != NONE) {
      byHead.merge(
          head, mention, (one, two) -> one.span().length() >= two.span().length() ? one : two);
    }
    String entity = mention.entity();
    if (entity != null && mention.form() == Form.NAME) {
      named.add(entity);
    }
    if (entity != null && mention.form() == Form.PRONOUN && head != NONE) {
      pronouns.computeIfAbsent(entity, id -> new HashSet<>()).add(tree.lemma(head));
    }
  }

  /** A speaker for each attribution, in the order given, which is that of the text. */
  List<Speaker> of(List<Candidate> attributions) {
    List<Speaker> speakers = new ArrayList<>();
    for (Candidate attribution : attributions) {
      Speaker speaker = of(attribution);
      known.put(attribution.sourceToken(), speaker);
      echoes.remember(attribution.content(), speaker.entity());
      speakers.add(speaker);
    }
    return speakers;
  }

  private Speaker of(Candidate attribution) {
    int source = attribution.sourceToken();
    if (source == NONE) {
      return Speaker.UNKNOWN;
    }
    if (attribution.pattern().equals(Utterances.CONTINUED)) {
      return known.getOrDefault(source, Speaker.UNKNOWN);
    }
    boolean relative = tree.isRelative(source) && !byHead.containsKey(source);
    int head = relative ? tree.antecedent(source) : source;
    if (head == NONE) {
      return Speaker.UNKNOWN;
    }
    Mention mention = byHead.get(head);
    if (isCoordinated(head, mention)) {
      return new Speaker(null, SourceKind.COLLECTIVE);
    }
    String entity = mention == null ? null : mention.entity();
    entity = entity == null ? apposed(head) : entity;
    if (entity != null && !disagrees(attribution, mention, head)) {
      return new Speaker(entity, kind(entity, head));
    }
    String echoed = isPersonPronoun(head) ? echoes.speaker(attribution.content()) : null;
    if (echoed != null && fits(echoed, head) && !hasRival(echoed, head)) {
      return new Speaker(echoed, kind(echoed, head));
    }
    return new Speaker(null, unlinked(mention, head));
  }

  /**
   * "Friends of Lee want": a plural verb says that the parse took the wrong noun for its subject.
   */
  private boolean disagrees(Candidate attribution, @Nullable Mention mention, int head) {
    int cue = attribution.cueToken();
    return mention != null
        && cue != NONE
        && mention.type() == MentionType.PERSON
        && tree.pos(cue).equals("VBP")
        && tree.is(head, "nsubj")
        && (tree.pos(head).equals("NNP") || scene.isWord(head, "he") || scene.isWord(head, "she"));
  }

  /** "A and B", unless the conjunction belongs to a name. */
  private boolean isCoordinated(int head, @Nullable Mention mention) {
    int other = tree.child(head, "conj");
    return other != NONE && (mention == null || !mention.span().contains(tree.token(other).span()));
  }

  /** "its chair, Ann Lee": the name beside a noun that is no actor known by itself. */
  private @Nullable String apposed(int head) {
    int apposition = tree.child(head, "appos");
    Mention mention = apposition == NONE ? null : byHead.get(apposition);
    return mention != null && mention.form() == Form.NAME ? mention.entity() : null;
  }

  private boolean isPersonPronoun(int token) {
    return scene.isWord(token, "he") || scene.isWord(token, "she");
  }

  /** Somebody else is named between the paragraph's begin and the pronoun, who may be meant. */
  private boolean hasRival(String echoed, int pronoun) {
    List<Sentence> sentences = scene.document().sentences();
    int paragraph = sentences.get(tree.sentence(pronoun)).paragraph();
    return scene.document().mentions().stream()
        .filter(mention -> mention.form() == Form.NAME && mention.type() == MentionType.PERSON)
        .filter(mention -> !echoed.equals(mention.entity()))
        .map(mention -> tree.headOf(mention.span()))
        .anyMatch(
            head ->
                head != NONE
                    && head < pronoun
                    && sentences.get(tree.sentence(head)).paragraph() == paragraph);
  }

  /** A person, whom the article has called by no other pronoun. */
  private boolean fits(String entity, int pronoun) {
    Entity actor = Objects.requireNonNull(entities.get(entity));
    String word = tree.lemma(pronoun).toLowerCase(Locale.ROOT);
    Set<String> used = pronouns.getOrDefault(entity, Set.of());
    return actor.type() == MentionType.PERSON && (used.isEmpty() || used.contains(word));
  }

  private SourceKind kind(String entity, int head) {
    if (named.contains(entity)) {
      return SourceKind.NAMED;
    }
    Entity actor = Objects.requireNonNull(entities.get(entity));
    SourceKind kind = unnamed(actor.type(), head);
    boolean person = actor.type() == MentionType.PERSON;
    return kind == SourceKind.UNKNOWN && person ? SourceKind.ROLE : kind;
  }

  private SourceKind unlinked(@Nullable Mention mention, int head) {
    return unnamed(mention == null ? MentionType.MISC : mention.type(), head);
  }

  private SourceKind unnamed(MentionType type, int head) {
    boolean common = scene.isNoun(head) && !tree.pos(head).startsWith("NNP");
    if (common && anonymous.hold(scene, head)) {
      return SourceKind.ANONYMOUS;
    }
    boolean actor = type == MentionType.PERSON || type == MentionType.NORP;
    boolean body = type == MentionType.ORG || type == MentionType.GPE;
    boolean plural = tree.pos(head).endsWith("S") || scene.isWord(head, "they");
    if (body || (actor && plural)) {
      return SourceKind.COLLECTIVE;
    }
    return actor && common ? SourceKind.ROLE : SourceKind.UNKNOWN;
  }
}
