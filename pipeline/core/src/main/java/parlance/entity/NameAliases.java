package parlance.entity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parlance.model.Models;

/** Which names are known to mean the same country or organisation; immutable. */
final class NameAliases {
  static final String MODEL = "entity/aliases.yaml";
  private static final String DEMONYMS = "edu/stanford/nlp/models/dcoref/demonyms.txt";
  private static final String COUNTRIES = "edu/stanford/nlp/models/dcoref/countries";
  private static final String STATES = "edu/stanford/nlp/models/dcoref/statesandprovinces";
  private static final String SEATS = "entity/seats.yaml";
  static final List<String> MODELS = List.of(MODEL, SEATS, DEMONYMS, COUNTRIES, STATES);

  private final Map<String, String> usual = new HashMap<>();
  private final Map<String, String> places = new HashMap<>();
  private final Set<String> countries = new HashSet<>();
  private final Map<String, List<String>> epithets = new HashMap<>();
  private final Map<String, String> capitals = new HashMap<>();
  private final Map<String, String> residences = new HashMap<>();

  NameAliases(Models models) {
    for (JsonNode group : WordLists.yaml(models, MODEL)) {
      String first = NameForm.key(group.get(0).asText());
      group.forEach(name -> usual.putIfAbsent(NameForm.key(name.asText()), first));
    }
    for (String line : WordLists.lines(models, DEMONYMS)) {
      String[] fields = line.strip().split("\t", -1);
      for (int i = 1; i < fields.length; i++) {
        if (!fields[i].isBlank()) {
          places.putIfAbsent(NameForm.key(fields[i]), canonical(NameForm.key(fields[0])));
        }
      }
    }
    for (String line : WordLists.lines(models, COUNTRIES)) {
      countries.add(canonical(NameForm.key(line.substring(line.indexOf('\t') + 1))));
    }
    for (String line : WordLists.lines(models, STATES)) {
      countries.remove(line);
      places.putIfAbsent(NameForm.key(line), NameForm.key(line));
    }
    for (JsonNode seat : WordLists.yaml(models, SEATS)) {
      seats(seat.path("of").asText(), seat.path("capital"), capitals);
      seats(seat.path("of").asText(), seat.path("residence"), residences);
    }
    JsonNode named = WordLists.yaml(models, ActorNouns.MODEL).path("epithets");
    named.fieldNames().forEachRemaining(noun -> epithets.put(noun, keys(named.path(noun))));
  }

  private void seats(String whose, JsonNode list, Map<String, String> seats) {
    for (String name : WordLists.split(list)) {
      seats.put(canonical(NameForm.key(name)), canonical(NameForm.key(whose)));
    }
  }

  private List<String> keys(JsonNode list) {
    return WordLists.split(list).stream().map(NameForm::key).map(this::canonical).toList();
  }

  /** The key of the usual name for the one that a key names. */
  String canonical(String key) {
    return usual.getOrDefault(key, key);
  }

  /** The key of the place whose people or adjective a key names ("israeli"), or null. */
  @Nullable String placeOf(String key) {
    return places.get(key);
  }

  /** Whether the name is well known, or short for one that is. */
  boolean isKnown(String key) {
    return usual.containsKey(key);
  }

  boolean isCountry(String canonicalKey) {
    return countries.contains(canonicalKey);
  }

  /** Whether a place or one of its people bears the name. */
  boolean isPlace(String key) {
    return isCountry(canonical(key)) || places.containsKey(key);
  }

  /** The key of the country of whose government a city is the seat, or null. */
  @Nullable String countryOfCapital(String key) {
    return capitals.get(canonical(key));
  }

  /** The key of the country whose government is called by its residence, or null. */
  @Nullable String countryOfResidence(String key) {
    return residences.get(canonical(key));
  }

  /** Keys of the places that "the" with this noun may mean ("kingdom"). */
  List<String> calledBy(String noun) {
    return epithets.getOrDefault(noun, List.of());
  }
}
