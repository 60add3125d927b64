package parlance.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parlance.document.Document;
import parlance.document.Layer;
import parlance.document.MentionType;
import parlance.document.Name;
import parlance.document.Span;
import parlance.stage.Stage;
import parlance.stage.StageDescription;

/**
 * Finds the names of the user's own list, and puts them, with the list's ids and types, in place of
 * what was recognised there.
 *
 * <p>The longest name wins. A name within a longer one that was recognised and is not on the list
 * ("Roe" in "Roe Street"), or within a span that the article brought marked, is left alone. A name
 * that several actors share is his who is named otherwise in the article, or nobody's; and a single
 * word is not a person's where the article names another of that name in full.
 *
 * <p>Safe for many threads.
 */
final class ActorStage implements Stage {
  private final ActorIndex index;

  ActorStage(List<Actor> actors) {
    index = new ActorIndex(actors);
  }

  @Override
  public StageDescription description() {
    return ActorStageFactory.DESCRIPTION;
  }

  @Override
  public Document apply(Document document) {
    List<ActorMatch> matches = new ActorMatches(document, index).find();
    Owners owners = new Owners(document, matches);
    List<Name> names = new ArrayList<>();
    for (ActorMatch match : matches) {
      Actor actor = owners.of(match);
      if (actor != null) {
        names.add(name(document, match.span(), actor));
      }
    }
    List<Span> taken = names.stream().map(Name::span).toList();
    for (Name name : document.names()) {
      if (taken.stream().noneMatch(name.span()::overlaps)) {
        names.add(name);
      }
    }
    names.sort(Comparator.comparing(Name::span));
    return document.with(Layer.NAMES, names);
  }

  private static Name name(Document document, Span span, Actor actor) {
    Name recognised = null;
    for (Name name : document.names()) {
      boolean better = recognised == null || name.span().equals(span);
      if (name.span().overlaps(span) && better) {
        recognised = name;
      }
    }
    boolean marked = document.article().marked().stream().anyMatch(m -> m.span().equals(span));
    MentionType type = recognised == null ? MentionType.MISC : recognised.type();
    @Nullable MentionType given = actor.type();
    return new Name(span, marked || given == null ? type : given, 1, null, actor.id());
  }
}
