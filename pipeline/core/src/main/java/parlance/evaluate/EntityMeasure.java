package parlance.evaluate;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parlance.document.Span;
import parlance.evaluate.Misfit.Kind;

/** Entities as clusters of mentions, which are the same if their spans are equal. */
final class EntityMeasure implements Measure {
  private final Set<String> forms;

  /**
   * @param forms of the mentions that count: those that the gold has
   */
  EntityMeasure(Set<String> forms) {
    this.forms = Set.copyOf(forms);
  }

  @Override
  public void compare(Comparison comparison, ArticleScore score) {
    Map<Span, String> gold = entities(comparison.gold());
    Map<Span, String> found = entities(comparison.found());
    score.add(
        new Row(Layer.ENTITIES, 0, "mentions"), NameMeasure.tally(gold.keySet(), found.keySet()));
    Clusters<Span> clusters = new Clusters<>(clusters(gold), clusters(found));
    score.add(new Row(Layer.ENTITIES, 1, "B³"), clusters.bCubed());
    score.add(new Row(Layer.ENTITIES, 2, "CEAF-e"), clusters.ceafE());
    gold.forEach(
        (span, entity) -> {
          String other = found.get(span);
          if (other != null && !entity.equals(comparison.meaning(other))) {
            String words = comparison.gold().words(span) + " = ";
            score.add(
                new Misfit(
                    "entity",
                    Kind.WRONG,
                    span.begin(),
                    words + name(comparison.gold(), entity),
                    words + name(comparison.found(), other)));
          }
        });
  }

  /** Of two mentions with one span, the first counts. */
  private Map<Span, String> entities(Coding coding) {
    Map<Span, String> entities = new LinkedHashMap<>();
    for (Coding.Mention mention : coding.mentions()) {
      if (mention.entity() != null && forms.contains(mention.form())) {
        entities.putIfAbsent(mention.span(), mention.entity());
      }
    }
    return entities;
  }

  private static List<Set<Span>> clusters(Map<Span, String> entities) {
    Map<String, Set<Span>> clusters = new LinkedHashMap<>();
    entities.forEach(
        (span, entity) -> clusters.computeIfAbsent(entity, id -> new LinkedHashSet<>()).add(span));
    return List.copyOf(clusters.values());
  }

  private static String name(Coding coding, String entity) {
    return coding.entities().getOrDefault(entity, entity);
  }
}
