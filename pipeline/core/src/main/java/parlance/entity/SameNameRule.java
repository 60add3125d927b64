package parlance.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parlance.document.MentionType;

/**
 * The same name, or a known alias of it, is the same actor: "US" and "the United States". A people
 * is not its country, and a person is not the place that bears his surname.
 */
final class SameNameRule implements Rule {
  private static final double SAME = 0.97;
  private static final double ALIAS = 0.93;

  @Override
  public void apply(Clustering clustering) {
    Discourse discourse = clustering.discourse();
    List<Candidate> names =
        discourse.candidates().stream().filter(c -> c.isName() && c.canBeEntity()).toList();
    Set<String> peoples = new HashSet<>();
    Set<String> surnames = new HashSet<>();
    for (Candidate name : names) {
      if (name.type() == MentionType.NORP) {
        peoples.add(name.key());
      }
      List<String> words = NameForm.personWords(name.key());
      if (name.type() == MentionType.PERSON && words.size() > 1) {
        surnames.add(words.get(words.size() - 1));
      }
    }
    Map<String, List<Candidate>> groups = new LinkedHashMap<>();
    for (Candidate name : names) {
      String group = group(name, peoples, discourse.lexicon().aliases());
      if (surnames.contains(name.key()) && discourse.lexicon().aliases().isPlace(name.key())) {
        group = (name.type() == MentionType.PERSON ? "person:" : "place:") + group;
      }
      groups.computeIfAbsent(group, key -> new ArrayList<>()).add(name);
    }
    for (List<Candidate> group : groups.values()) {
      Candidate first = group.get(0);
      for (Candidate name : group) {
        clustering.join(name, first, name.key().equals(first.key()) ? SAME : ALIAS);
      }
    }
  }

  private static String group(Candidate name, Set<String> peoples, NameAliases aliases) {
    @Nullable String place = aliases.placeOf(name.key());
    boolean people =
        name.type() == MentionType.NORP
            || peoples.contains(name.key())
            || (place != null && !place.equals(name.key()) && !aliases.isCountry(name.key()));
    if (!people) {
      return aliases.canonical(name.key());
    }
    boolean plural = name.key().endsWith("s") && name.key().length() > 4;
    String singular = plural ? name.key().substring(0, name.key().length() - 1) : name.key();
    return "people:" + (place != null ? place : singular);
  }
}
