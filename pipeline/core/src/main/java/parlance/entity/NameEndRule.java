package parlance.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parlance.document.MentionType;

/**
 * A name that ends the only longer one is its short form: "the Harbour Fund" after "the Jane Roe
 * Harbour Fund", "Kestrel" after "Space Shuttle Kestrel". Not "Norland" after "Bank of Norland" or
 * "South Norland", and not "the Supreme Court" after "the Ostwick Supreme Court", which is well
 * known by itself.
 */
final class NameEndRule implements Rule {
  private static final double SCORE = 0.8;
  private static final Set<String> BEFORE_ANOTHER =
      Set.of("of", "for", "in", "at", "and", "&", "the");

  @Override
  public void apply(Clustering clustering) {
    Discourse discourse = clustering.discourse();
    List<Candidate> names =
        discourse.candidates().stream().filter(name -> isThing(clustering, name)).toList();
    Map<String, Map<String, Candidate>> byEnd = new HashMap<>();
    for (Candidate name : names) {
      boolean several = discourse.text(name.span()).indexOf('/') >= 0;
      if (several || clustering.of(name).type() == MentionType.GPE) {
        continue;
      }
      List<String> words = NameForm.words(name.key());
      for (int from = 1; from < words.size(); from++) {
        if (!BEFORE_ANOTHER.contains(words.get(from - 1))) {
          byEnd
              .computeIfAbsent(
                  String.join(" ", words.subList(from, words.size())), end -> new LinkedHashMap<>())
              .putIfAbsent(name.key(), name);
        }
      }
    }
    List<Candidate> longestFirst = new ArrayList<>(names);
    longestFirst.sort(Comparator.comparingInt(name -> -NameForm.words(name.key()).size()));
    for (Candidate name : longestFirst) {
      Candidate longer = only(clustering, byEnd.getOrDefault(name.key(), Map.of()).values());
      if (longer != null && mayBeShort(clustering, name, longer)) {
        clustering.join(name, longer, SCORE);
      }
    }
  }

  /** The first of some names that are all one's, or null. */
  private static @Nullable Candidate only(Clustering clustering, Collection<Candidate> names) {
    Candidate first = null;
    for (Candidate name : names) {
      if (first != null && !clustering.together(first, name)) {
        return null;
      }
      first = first == null ? name : first;
    }
    return first;
  }

  private static boolean isThing(Clustering clustering, Candidate name) {
    return name.isName()
        && name.canBeEntity()
        && switch (clustering.of(name).type()) {
          case ORG, GPE, LOC, EVENT, MISC -> true;
          case PERSON, NORP, DATE, NUMBER -> false;
        };
  }

  private static boolean mayBeShort(Clustering clustering, Candidate name, Candidate longer) {
    MentionType type = clustering.of(name).type();
    boolean place = type == MentionType.GPE || type == MentionType.LOC;
    boolean sameKind = !place || type == clustering.of(longer).type();
    boolean oneWord = name.key().indexOf(' ') < 0;
    NameAliases aliases = clustering.discourse().lexicon().aliases();
    return sameKind
        && !aliases.isPlace(name.key())
        && !aliases.isKnown(name.key())
        && (!oneWord || (!place && longer.index() < name.index()));
  }
}
