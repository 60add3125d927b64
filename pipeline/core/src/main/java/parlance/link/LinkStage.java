package parlance.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parlance.document.Document;
import parlance.document.Entity;
import parlance.document.Layer;
import parlance.document.Mention;
import parlance.document.MentionType;
import parlance.stage.Stage;
import parlance.stage.StageDescription;

/**
 * Gives the entities that are well known the title of their Wikipedia page; the others, and what is
 * uncertain, keep null.
 *
 * <p>Safe for many threads.
 */
final class LinkStage implements Stage {
  private static final String AND_REGION = ", ";

  private final Linker linker;

  LinkStage(TitleIndex index) {
    linker = new Linker(index);
  }

  @Override
  public StageDescription description() {
    return LinkStageFactory.DESCRIPTION;
  }

  @Override
  public Document apply(Document document) {
    Map<String, List<Mention>> names = new HashMap<>();
    Map<Integer, Mention> places = new HashMap<>();
    for (Mention mention : document.mentions()) {
      if (mention.form() == Mention.Form.NAME) {
        if (mention.entity() != null) {
          names.computeIfAbsent(mention.entity(), id -> new ArrayList<>()).add(mention);
        }
        if (mention.type() == MentionType.GPE) {
          places.put(mention.span().begin(), mention);
        }
      }
    }
    Set<String> shared = sharedFamilyNames(document);
    List<Entity> entities = new ArrayList<>();
    for (Entity entity : document.entities()) {
      String link = entity.link();
      List<Mention> own = names.getOrDefault(entity.id(), List.of());
      if (link == null && !own.isEmpty()) {
        List<String> forms = own.stream().map(name -> document.text(name.span())).toList();
        String region = entity.type() == MentionType.GPE ? region(document, own, places) : null;
        link = linker.link(new Named(entity.name(), entity.type(), forms, region), shared);
      }
      entities.add(entity.withLink(link));
    }
    return document.with(Layer.ENTITIES, entities);
  }

  private static Set<String> sharedFamilyNames(Document document) {
    Set<String> seen = new HashSet<>();
    Set<String> shared = new HashSet<>();
    for (Entity entity : document.entities()) {
      if (entity.type() == MentionType.PERSON) {
        List<String> words = NameKey.words(NameKey.of(entity.name()));
        String family = words.get(words.size() - 1);
        if (!seen.add(family)) {
          shared.add(family);
        }
      }
    }
    return shared;
  }

  /** The place that the text names right after one of these names and a comma. */
  private static @Nullable String region(
      Document document, List<Mention> own, Map<Integer, Mention> places) {
    for (Mention name : own) {
      int end = name.span().end();
      Mention next = places.get(end + AND_REGION.length());
      if (next != null && document.text().startsWith(AND_REGION, end)) {
        return document.text(next.span());
      }
    }
    return null;
  }
}
