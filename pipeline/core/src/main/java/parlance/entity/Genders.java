package parlance.entity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parlance.model.Models;

/** What a given name tells: its bearer's gender, and which nickname goes with it; immutable. */
final class Genders {
  static final String NICKNAMES = "entity/nicknames.yaml";
  private static final String FOLDER = "edu/stanford/nlp/models/";
  private static final String COMBINED = FOLDER + "dcoref/namegender.combine.txt";
  private static final String MALE = FOLDER + "gender/male_first_names.txt";
  private static final String FEMALE = FOLDER + "gender/female_first_names.txt";
  static final List<String> MODELS = List.of(COMBINED, MALE, FEMALE, NICKNAMES);

  private final Map<String, Gender> names = new HashMap<>();
  private final Map<String, Set<String>> nicknames = new HashMap<>();

  Genders(Models models) {
    WordLists.lines(models, MALE).forEach(name -> add(name, Gender.MALE));
    WordLists.lines(models, FEMALE).forEach(name -> add(name, Gender.FEMALE));
    Set<String> certain = new HashSet<>(names.keySet());
    for (String line : WordLists.lines(models, COMBINED)) {
      String[] fields = line.split("\t", -1);
      if (fields.length == 2 && !certain.contains(fields[0])) {
        add(fields[0], fields[1].strip().equals("FEMALE") ? Gender.FEMALE : Gender.MALE);
      }
    }
    for (JsonNode group : WordLists.yaml(models, NICKNAMES)) {
      for (JsonNode name : group) {
        group.forEach(
            other ->
                nicknames
                    .computeIfAbsent(name.asText(), key -> new HashSet<>())
                    .add(other.asText()));
      }
    }
  }

  private void add(String name, Gender gender) {
    names.merge(name.strip(), gender, (a, b) -> a == b ? a : Gender.UNKNOWN);
  }

  /** By the given name, in lower case. */
  Gender of(String givenName) {
    return names.getOrDefault(givenName, Gender.UNKNOWN);
  }

  /** Whether two given names, in lower case, may be one person's. */
  boolean sameGivenName(String one, String other) {
    return one.equals(other)
        || (one.length() == 1 && other.startsWith(one))
        || (other.length() == 1 && one.startsWith(other))
        || nicknames.getOrDefault(one, Set.of()).contains(other);
  }
}
