package parlance.ner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parlance.document.MentionType;
import parlance.model.Models;
import parlance.model.SetupException;

/**
 * Names known from lists, and words that tell what a name is.
 *
 * <p>Immutable, so threads may share it.
 */
final class Lexicon {
  static final String LEXICON = "ner/lexicon.yaml";
  private static final String FOLDER = "edu/stanford/nlp/models/dcoref/";
  static final String DEMONYMS = FOLDER + "demonyms.txt";
  static final String COUNTRIES = FOLDER + "countries";
  static final String STATES = FOLDER + "statesandprovinces";
  static final List<String> MODELS = List.of(LEXICON, DEMONYMS, COUNTRIES, STATES);

  private final Map<String, MentionType> names = new HashMap<>();
  private final NavigableSet<String> sortedNames = new TreeSet<>();
  private final Set<String> ambiguous;
  private final Set<String> states = new HashSet<>();
  private final Set<String> generic;
  private final Set<String> titles;
  private final Set<String> offices;
  private final Set<String> institutions;
  private final Set<String> landforms;
  private final Set<String> events;
  private int longest;

  Lexicon(Models models) {
    for (String line : lines(models, DEMONYMS)) {
      if (!line.startsWith("#")) {
        demonyms(line.split("\t", -1));
      }
    }
    for (String line : lines(models, COUNTRIES)) {
      add(country(line.substring(line.indexOf('\t') + 1)), MentionType.GPE);
    }
    states.addAll(lines(models, STATES));
    JsonNode lexicon = yaml(models);
    for (Map.Entry<String, JsonNode> type : lexicon.path("names").properties()) {
      for (JsonNode name : type.getValue()) {
        add(name.asText(), MentionType.valueOf(type.getKey()));
      }
    }
    ambiguous = words(lexicon, "ambiguous");
    generic = words(lexicon, "generic");
    titles = words(lexicon, "titles");
    offices = words(lexicon, "offices");
    institutions = words(lexicon, "institutions");
    landforms = words(lexicon, "landforms");
    events = words(lexicon, "events");
    sortedNames.addAll(names.keySet());
  }

  private static JsonNode yaml(Models models) {
    try (InputStream in = models.open(LEXICON)) {
      return new YAMLMapper().readTree(in);
    } catch (IOException unreadable) {
      throw new SetupException("cannot read model " + LEXICON + ": " + unreadable, unreadable);
    }
  }

  private static Set<String> words(JsonNode lexicon, String section) {
    if (!lexicon.path(section).isArray()) {
      throw new SetupException("model " + LEXICON + " has no section " + section);
    }
    Set<String> words = new HashSet<>();
    lexicon.path(section).forEach(word -> words.add(word.asText()));
    return words;
  }

  private static List<String> lines(Models models, String model) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(models.open(model), StandardCharsets.UTF_8))) {
      return lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    } catch (IOException unreadable) {
      throw new SetupException("cannot read model " + model + ": " + unreadable, unreadable);
    }
  }

  /** A line of the list is a place and the names of its people; some peoples are named as it. */
  private void demonyms(String[] fields) {
    for (int i = 1; i < fields.length; i++) {
      String people = fields[i].strip();
      if (!people.isEmpty()) {
        names.putIfAbsent(people, MentionType.NORP);
      }
    }
    add(fields[0], MentionType.GPE);
  }

  /** "Korea, North" is North Korea, and "Holy See (Vatican City)" the Holy See. */
  private static String country(String listed) {
    String name = listed.replaceAll("\\s*\\(.*", "");
    int comma = name.indexOf(", ");
    if (comma < 0) {
      return name;
    }
    String rest = name.substring(comma + 2);
    String main = name.substring(0, comma);
    return rest.equals("The")
        ? main
        : rest.equals("North") || rest.equals("South") ? rest + " " + main : main;
  }

  private void add(String name, MentionType type) {
    names.put(name.strip(), type);
    longest = Math.max(longest, name.strip().split(" ", -1).length);
  }

  /** Number of tokens of the longest name. */
  int longest() {
    return longest;
  }

  /** The type of a name that is found by its mere words; null if it is not listed. */
  @Nullable MentionType listed(String name) {
    return ambiguous.contains(name) ? null : names.get(name);
  }

  /** Whether a listed name begins so, or is so. */
  boolean isBeginning(String beginning) {
    String next = sortedNames.ceiling(beginning);
    return next != null && next.startsWith(beginning);
  }

  /** What a name is, given what the CRFs take it for. */
  MentionType refine(String name, MentionType type) {
    MentionType known = names.get(name);
    if (known != null && type != MentionType.PERSON) {
      return known;
    }
    int space = name.lastIndexOf(' ');
    if (type == MentionType.PERSON || space < 0) {
      return isState(name) && type != MentionType.PERSON ? MentionType.GPE : type;
    }
    String last = name.substring(space + 1);
    if (institutions.contains(last)) {
      return isEvent(name) ? MentionType.EVENT : MentionType.ORG;
    }
    if (type != MentionType.GPE && isEvent(name)) {
      return MentionType.EVENT;
    }
    boolean landform =
        landforms.contains(last)
            || landforms.contains(name.substring(0, name.indexOf(' ')))
            || names.get(last) == MentionType.LOC;
    if (isState(name)) {
      return MentionType.GPE;
    }
    return landform && type != MentionType.ORG ? MentionType.LOC : type;
  }

  /** Whether a name is that of a state or province, spelt out or with a full stop. */
  boolean isState(String name) {
    return name.length() > 2 && states.contains(name);
  }

  /** A name whose last word, numbers apart, is that of an event. */
  private boolean isEvent(String name) {
    String[] words = name.split(" ", -1);
    int last = words.length - 1;
    while (last > 0 && words[last].matches("[IVX]+|\\d+")) {
      last--;
    }
    return last > 0 && events.contains(words[last]);
  }

  /** Whether a single word names a kind of thing and no thing of its kind. */
  boolean isGeneric(String word) {
    return generic.contains(word) || institutions.contains(word) || events.contains(word);
  }

  boolean isTitle(String word) {
    return titles.contains(word.toLowerCase(Locale.ROOT));
  }

  boolean isOffice(String word) {
    return offices.contains(word);
  }

  boolean isInstitution(String word) {
    return institutions.contains(word);
  }

  boolean isEventHead(String word) {
    return events.contains(word);
  }
}
