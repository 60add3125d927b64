package parlance.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.Entity;
import parlance.document.Layer;
import parlance.document.Mention;
import parlance.document.MentionType;
import parlance.document.Name;
import parlance.document.Span;
import parlance.model.Models;

/**
 * A hand-built document through the stage, asked for by its words.
 *
 * <p>Sentences are as in {@link Documents#parsed}; a line of a name's token ends in its type, with
 * {@code +} before the type where the token goes on with the name.
 */
final class Actors {
  private static final EntityStage STAGE = new EntityStage(new Models(null));

  private final Document document;

  private Actors(Document document) {
    this.document = document;
  }

  static Actors of(String... sentences) {
    Document parsed = Documents.parsed(sentences);
    List<Name> names = new ArrayList<>();
    int token = 0;
    for (String sentence : sentences) {
      for (String line : sentence.strip().split("\n", -1)) {
        String[] field = line.strip().split("\\s+", -1);
        if (field.length < 5) {
          continue;
        }
        Span span = parsed.tokens().get(token++).span();
        if (field.length > 5 && field[5].startsWith("+")) {
          Name open = names.remove(names.size() - 1);
          names.add(new Name(open.span().union(span), open.type(), 0.9));
        } else if (field.length > 5) {
          names.add(new Name(span, MentionType.valueOf(field[5]), 0.9));
        }
      }
    }
    return new Actors(STAGE.apply(parsed.with(Layer.NAMES, names)));
  }

  Document document() {
    return document;
  }

  /** The mention with these words, the first of them unless a number is given ("he#2"). */
  Mention mention(String words) {
    String[] parts = words.split("#", -1);
    int wanted = parts.length > 1 ? Integer.parseInt(parts[1]) : 1;
    return document.mentions().stream()
        .filter(mention -> document.text(mention.span()).equals(parts[0]))
        .skip(wanted - 1)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no mention " + words + " among " + texts()));
  }

  List<String> texts() {
    return document.mentions().stream().map(m -> document.text(m.span())).toList();
  }

  /** The entity of a mention, or null. */
  @Nullable Entity entity(String words) {
    String id = mention(words).entity();
    return document.entities().stream().filter(e -> e.id().equals(id)).findFirst().orElse(null);
  }

  /** The words of all mentions of an entity, joined by a bar. */
  String together(String words) {
    Entity entity = entity(words);
    return entity == null
        ? "nobody"
        : document.mentions().stream()
            .filter(mention -> entity.id().equals(mention.entity()))
            .map(mention -> document.text(mention.span()))
            .collect(Collectors.joining("|"));
  }
}
