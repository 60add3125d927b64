package parlance.aggregate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parlance.io.ArticleLine;

/**
 * Counts near-duplicates once: of all copies of a story, the stances that some hold toward
 * something, for or against, are those of the original, or, if it has none such, of the copy with
 * the earliest date, then the lowest id. Not for several threads.
 */
final class Stories {
  private final Set<String> originals = new HashSet<>();
  private final Map<String, SortedMap<String, Version>> held = new TreeMap<>();

  /** What one copy has of one kind. */
  private record Version(
      boolean original, @Nullable String date, String id, List<Position> positions) {
    static final Comparator<Version> ORDER =
        Comparator.comparing(Version::original)
            .reversed()
            .thenComparing(Version::date, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Version::id);
  }

  /** Takes note of what is a copy of what. */
  void meet(ArticleLine article) {
    if (article.duplicates() != null) {
      originals.add(article.duplicates());
    }
  }

  /** Whether there are more versions of it. */
  boolean isOneOfSeveral(ArticleLine article) {
    return article.duplicates() != null || originals.contains(article.id());
  }

  /** Keeps what an article has that is one of several. */
  void hold(ArticleLine article, List<Position> positions) {
    boolean original = article.duplicates() == null;
    String story = original ? article.id() : String.valueOf(article.duplicates());
    Map<String, List<Position>> kinds = new HashMap<>();
    for (Position position : positions) {
      String kind = String.join("\n", position.keys()) + "\n" + position.sign();
      kinds.computeIfAbsent(kind, absent -> new ArrayList<>()).add(position);
    }
    SortedMap<String, Version> versions = held.computeIfAbsent(story, absent -> new TreeMap<>());
    kinds.forEach(
        (kind, some) ->
            versions.merge(
                kind,
                new Version(original, article.date(), article.id(), some),
                (one, other) -> Version.ORDER.compare(one, other) <= 0 ? one : other));
  }

  /** What each story comes to. */
  Collection<List<Position>> positions() {
    return held.values().stream()
        .map(
            versions ->
                versions.values().stream()
                    .flatMap(version -> version.positions().stream())
                    .toList())
        .toList();
  }
}
