package parlance.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parlance.document.MentionType;

/**
 * A person's name that differs by one slip of the pen from the only similar one is that person's:
 * "Kristin Rohmer … Kristen Rohmer", "Kristin Rohmer … Rhomer".
 */
final class MisspeltNameRule implements Rule {
  private static final double SCORE = 0.7;

  /** Shorter words that differ by a letter are mostly two names: "Dean" and "Jean". */
  private static final int SHORTEST = 6;

  @Override
  public void apply(Clustering clustering) {
    Map<String, List<Candidate>> byInitial = new LinkedHashMap<>();
    Map<Candidate, List<String>> words = new HashMap<>();
    List<Candidate> names = new ArrayList<>();
    Lexicon lexicon = clustering.discourse().lexicon();
    for (Candidate name : clustering.discourse().candidates()) {
      if (!name.isName() || clustering.of(name).type() != MentionType.PERSON) {
        continue;
      }
      List<String> own =
          lexicon.nouns().withoutTitle(NameForm.personWords(name.key()), lexicon.genders());
      words.put(name, own);
      names.add(name);
      if (own.size() > 1) {
        String surname = own.get(own.size() - 1);
        byInitial.computeIfAbsent(initial(surname), key -> new ArrayList<>()).add(name);
      }
    }
    for (Candidate name : names) {
      List<String> own = words.getOrDefault(name, List.of());
      boolean alone =
          clustering.of(name).members().stream().allMatch(m -> m.key().equals(name.key()));
      if (alone) {
        Map<Cluster, Candidate> similar = new LinkedHashMap<>();
        for (Candidate other :
            byInitial.getOrDefault(initial(own.get(own.size() - 1)), List.of())) {
          if (isSlip(own, words.getOrDefault(other, List.of()))) {
            similar.putIfAbsent(clustering.of(other), other);
          }
        }
        similar.keySet().remove(clustering.of(name));
        if (similar.size() == 1) {
          clustering.join(name, similar.values().iterator().next(), SCORE);
        }
      }
    }
  }

  private static String initial(String word) {
    return word.isEmpty() ? word : word.substring(0, 1);
  }

  /** Whether one name is the other, or its surname, but for one slip. */
  static boolean isSlip(List<String> one, List<String> full) {
    if (one.size() == 1) {
      return differByOne(one.get(0), full.get(full.size() - 1));
    }
    int different = 0;
    for (int i = 0; i < one.size() && one.size() == full.size(); i++) {
      if (!one.get(i).equals(full.get(i))) {
        different += differByOne(one.get(i), full.get(i)) ? 1 : 2;
      }
    }
    return one.size() == full.size() && different == 1;
  }

  /** One letter more, less or other, or two neighbours swapped; the first letters agree. */
  private static boolean differByOne(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int longer = Math.max(one.length(), other.length());
    boolean plural = one.equals(other + "s") || other.equals(one + "s");
    if (longer < SHORTEST || longer - shorter > 1 || one.equals(other) || plural) {
      return false;
    }
    int begin = 0;
    while (begin < shorter && one.charAt(begin) == other.charAt(begin)) {
      begin++;
    }
    int end = 0;
    while (end < shorter - begin
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    int left = longer - begin - end;
    boolean swapped =
        left == 2
            && one.length() == other.length()
            && one.charAt(begin) == other.charAt(begin + 1)
            && one.charAt(begin + 1) == other.charAt(begin);
    return begin > 0 && (left <= 1 || swapped);
  }
}
