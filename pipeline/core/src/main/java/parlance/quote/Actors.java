package parlance.quote;

import static parlance.quote.Scene.NONE;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parlance.document.Entity;
import parlance.document.Mention;
import parlance.document.Mention.Form;
import parlance.document.MentionType;
import parlance.document.Quote.SourceKind;
import parlance.parse.SyntaxTree;

/** The mentions and entities of a document, found by token; immutable. */
final class Actors {
  private final Scene scene;
  private final SyntaxTree tree;
  private final AnonymousSources anonymous;
  private final Map<Integer, Mention> byHead = new HashMap<>();
  private final Map<Integer, Mention> names = new HashMap<>();
  private final Map<String, Entity> entities = new HashMap<>();
  private final Set<String> named = new HashSet<>();
  private final Map<String, Set<String>> pronouns = new HashMap<>();

  Actors(Scene scene, AnonymousSources anonymous) {
    this.scene = scene;
    this.tree = scene.tree();
    this.anonymous = anonymous;
    scene.document().entities().forEach(entity -> entities.put(entity.id(), entity));
    scene.document().mentions().forEach(this::index);
  }

  private void index(Mention mention) {
    int head = tree.headOf(mention.span());
    if (head == NONE || tree.isFirstPerson(head)) {
      return;
    }
    byHead.merge(
        head, mention, (one, two) -> one.span().length() >= two.span().length() ? one : two);
    String entity = mention.entity();
    if (mention.form() == Form.NAME) {
      for (int token = first(mention); token <= last(mention); token++) {
        names.putIfAbsent(token, mention);
      }
    }
    if (entity != null && mention.form() == Form.NAME) {
      named.add(entity);
    }
    if (entity != null && mention.form() == Form.PRONOUN) {
      pronouns.computeIfAbsent(entity, id -> new HashSet<>()).add(lower(tree.lemma(head)));
    }
  }

  int first(Mention mention) {
    return tree.firstTokenFrom(mention.span().begin());
  }

  int last(Mention mention) {
    return Math.max(first(mention), tree.firstTokenFrom(mention.span().end()) - 1);
  }

  List<Mention> mentions() {
    return scene.document().mentions();
  }

  /** The name that a token belongs to. */
  @Nullable Mention name(int token) {
    return names.get(token);
  }

  /** The name that a token belongs to, or else the longest mention that it heads. */
  @Nullable Mention mention(int token) {
    Mention name = names.get(token);
    return name == null ? byHead.get(token) : name;
  }

  Optional<Entity> find(String id) {
    return Optional.ofNullable(entities.get(id));
  }

  Entity entity(String id) {
    return Objects.requireNonNull(entities.get(id));
  }

  /** The entities with a name, in the document's order. */
  List<Entity> named() {
    return scene.document().entities().stream().filter(e -> named.contains(e.id())).toList();
  }

  boolean isNamed(@Nullable String entity) {
    return entity != null && named.contains(entity);
  }

  boolean isPerson(@Nullable String entity) {
    return entity != null && entity(entity).type() == MentionType.PERSON;
  }

  /** Whether an entity is a person whom the article has called by no other pronoun. */
  boolean answersTo(@Nullable String entity, String pronoun) {
    Set<String> used = entity == null ? Set.of() : pronouns.getOrDefault(entity, Set.of());
    return isPerson(entity) && (used.isEmpty() || used.contains(lower(pronoun)));
  }

  /** Whether the article calls an entity by a pronoun. */
  boolean isCalled(String entity, String pronoun) {
    return pronouns.getOrDefault(entity, Set.of()).contains(lower(pronoun));
  }

  /** An entity as a speaker, under a source with this head. */
  Speaker speaker(String entity, int head) {
    if (named.contains(entity)) {
      return new Speaker(entity, SourceKind.NAMED);
    }
    SourceKind kind = kind(entity(entity).type(), head);
    boolean person = isPerson(entity);
    return new Speaker(entity, kind == SourceKind.UNKNOWN && person ? SourceKind.ROLE : kind);
  }

  /** A speaker who is no known entity, under a source with this head. */
  Speaker unknown(int head) {
    Mention mention = mention(head);
    return new Speaker(null, kind(mention == null ? MentionType.MISC : mention.type(), head));
  }

  private SourceKind kind(MentionType type, int head) {
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

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
