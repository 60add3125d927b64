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
    Lexicon lexicon = clustering.discourse().lexicon();
    List<Cluster> persons =
        clustering.clusters().stream()
            .filter(cluster -> cluster.named() && cluster.type() == MentionType.PERSON)
            .toList();
    Map<String, List<Form>> full = new HashMap<>();
    Map<Cluster, Form> onlyForm = new LinkedHashMap<>();
    for (Cluster cluster : persons) {
      Map<String, Form> forms = new LinkedHashMap<>();
      for (Candidate name : cluster.members()) {
        forms.computeIfAbsent(name.key(), key -> Form.of(name, lexicon));
      }
      for (Form form : forms.values()) {
        if (form.words().size() > 1) {
          full.computeIfAbsent(form.bucket(0), key -> new ArrayList<>()).add(form);
        }
        if (forms.size() == 1) {
          onlyForm.put(cluster, form);
        }
      }
    }
    onlyForm.forEach((cluster, form) -> resolve(clustering, form, full));
  }

  private static void resolve(Clustering clustering, Form form, Map<String, List<Form>> full) {
    Map<Cluster, Candidate> similar = new LinkedHashMap<>();
    for (int longer = -1; longer <= 1; longer++) {
      for (Form other : full.getOrDefault(form.bucket(longer), List.of())) {
        if (isSlip(form.words(), other.words())) {
          similar.putIfAbsent(clustering.of(other.name()), other.name());
        }
      }
    }
    similar.keySet().remove(clustering.of(form.name()));
    if (similar.size() == 1) {
      clustering.join(form.name(), similar.values().iterator().next(), SCORE);
    }
  }

  /** A form of a name, and its words without titles. */
  private record Form(Candidate name, List<String> words) {

    static Form of(Candidate name, Lexicon lexicon) {
      List<String> words = NameForm.personWords(name.key());
      return new Form(name, lexicon.nouns().withoutTitle(words, lexicon.genders()));
    }

    /** Forms that differ by a slip are in the same bucket or the next: by letter and length. */
    String bucket(int longer) {
      String surname = words.get(words.size() - 1);
      return surname.substring(0, Math.min(1, surname.length())) + (surname.length() + longer);
    }
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
