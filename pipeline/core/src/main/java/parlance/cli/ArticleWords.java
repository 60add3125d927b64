package parlance.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parlance.cli.StyledText.Style;
import parlance.io.ArticleLine;
import parlance.io.Offsets;

/** The words behind an annotated article's offsets and ids. */
final class ArticleWords {
  private static final String NOBODY = "somebody";

  private final ArticleLine article;
  private final Offsets offsets;
  private final Map<String, ArticleLine.Entity> entities = new HashMap<>();

  ArticleWords(ArticleLine article) {
    this.article = article;
    this.offsets = article.toUtf16();
    article.entities().forEach(entity -> entities.put(entity.id(), entity));
  }

  ArticleLine article() {
    return article;
  }

  /** The entity's name with its id; for null, or an id that is not there, "somebody". */
  String name(@Nullable String entity) {
    ArticleLine.Entity found = entity(entity);
    return found == null ? NOBODY : found.name() + " [" + found.id() + "]";
  }

  ArticleLine.@Nullable Entity entity(@Nullable String id) {
    return id == null ? null : entities.get(id);
  }

  String of(ArticleLine.Stretch stretch) {
    return of(stretch.begin(), stretch.end());
  }

  String of(int begin, int end) {
    return article.text().substring(offsets.toUtf16(begin), offsets.toUtf16(end));
  }

  StyledText pieces(List<ArticleLine.Stretch> pieces, Style style) {
    StyledText text = new StyledText();
    for (int i = 0; i < pieces.size(); i++) {
      text.add(i == 0 ? "" : " … ").add(of(pieces.get(i)), style);
    }
    return text;
  }
}
