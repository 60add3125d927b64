package parlance.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parlance.document.Document;
import parlance.document.Entity;
import parlance.document.Layer;
import parlance.document.Mention;
import parlance.document.MentionType;
import parlance.document.Span;

/** Writes what the rules found as mentions and entities, numbered in text order. */
final class EntityRecords {
  private final Document document;
  private final Clustering clustering;

  EntityRecords(Document document, Clustering clustering) {
    this.document = document;
    this.clustering = clustering;
  }

  Document write() {
    List<Mention> mentions = new ArrayList<>();
    Map<Cluster, String> ids = new LinkedHashMap<>();
    Map<Cluster, List<String>> members = new LinkedHashMap<>();
    for (Candidate candidate : clustering.discourse().candidates()) {
      Cluster cluster = clustering.of(candidate);
      if (isNoActor(candidate, cluster) || isOpen(candidate, cluster)) {
        continue;
      }
      String id = "m" + (mentions.size() + 1);
      String entity = null;
      if (candidate.canBeEntity() && !cluster.anonymous()) {
        entity = ids.computeIfAbsent(cluster, key -> "e" + (ids.size() + 1));
        members.computeIfAbsent(cluster, key -> new ArrayList<>()).add(id);
      }
      MentionType type = candidate.isName() || entity == null ? candidate.type() : cluster.type();
      mentions.add(
          new Mention(
              id,
              candidate.span(),
              type,
              candidate.form(),
              entity,
              clustering.score(candidate),
              candidate.value()));
    }
    List<Entity> entities = new ArrayList<>();
    ids.forEach(
        (cluster, id) ->
            entities.add(entity(cluster, id, members.getOrDefault(cluster, List.of()))));
    return document.with(Layer.MENTIONS, mentions).with(Layer.ENTITIES, entities);
  }

  /** "The country" where it is not known which. */
  private static boolean isNoActor(Candidate candidate, Cluster cluster) {
    ActorPhrase phrase = candidate.phrase();
    return phrase != null
        && phrase.noun().kind() == ActorNouns.Kind.PLACE
        && !phrase.plural()
        && !cluster.named();
  }

  /** "The festival" and "I" where it is not known whose. */
  private boolean isOpen(Candidate candidate, Cluster cluster) {
    Pronoun pronoun = clustering.discourse().pronoun(candidate);
    boolean unknownSpeaker = pronoun != null && pronoun.ofSpeaker() && cluster.anonymous();
    return unknownSpeaker || clustering.isOpenThing(candidate);
  }

  private Entity entity(Cluster cluster, String id, List<String> members) {
    return new Entity(
        id, name(cluster), cluster.type(), role(cluster), null, cluster.actor(), members);
  }

  /** The name with the most words, the longest of these; without a name, the fullest phrase. */
  private String name(Cluster cluster) {
    String best = "";
    for (Candidate member : cluster.members()) {
      ActorPhrase phrase = member.phrase();
      boolean eligible = cluster.named() ? cluster.isNamedBy(member) : !member.isPronoun();
      if (eligible) {
        String words = oneLine(phrase == null ? member.span() : phrase.words());
        best = fuller(words, best) ? words : best;
      }
    }
    return best.isEmpty() ? oneLine(cluster.first().span()) : best;
  }

  private static boolean fuller(String words, String than) {
    int more = words.split(" ", -1).length - than.split(" ", -1).length;
    return than.isEmpty() || more > 0 || (more == 0 && words.length() > than.length());
  }

  private String oneLine(Span span) {
    return document.text(span).replaceAll("\\s+", " ");
  }

  private @Nullable String role(Cluster cluster) {
    if (!cluster.named() || cluster.type() != MentionType.PERSON) {
      return null;
    }
    ActorNouns nouns = clustering.discourse().lexicon().nouns();
    for (Cluster.Role role : cluster.roles()) {
      if (!nouns.has(ActorNouns.Trait.RELATIONS, role.phrase().noun().lemma())) {
        return oneLine(role.words());
      }
    }
    return null;
  }
}
