package parlance.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parlance.io.ArticleLine;
import parlance.record.RecordedArticle;

/** A row of the table of entities; {@code docs/data-dictionary.md} says what the columns mean. */
public record EntityRow(
    String article,
    @Nullable String date,
    @Nullable String outlet,
    @Nullable String duplicates,
    String entity,
    String name,
    String type,
    @Nullable String role,
    @Nullable String link,
    @Nullable String actor,
    int mentions,
    int named) {

  static List<EntityRow> of(RecordedArticle article) {
    return article.line().entities().stream().map(entity -> of(article, entity)).toList();
  }

  private static EntityRow of(RecordedArticle article, ArticleLine.Entity entity) {
    ArticleLine line = article.line();
    long named =
        entity.mentions().stream()
            .map(article::mention)
            .filter(mention -> mention != null && mention.form().equals("name"))
            .count();
    return new EntityRow(
        line.id(),
        line.date(),
        line.outlet(),
        line.duplicates(),
        entity.id(),
        entity.name(),
        entity.type(),
        entity.role(),
        entity.link(),
        entity.actor(),
        entity.mentions().size(),
        Math.toIntExact(named));
  }
}
