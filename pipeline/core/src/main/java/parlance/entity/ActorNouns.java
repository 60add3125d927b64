package parlance.entity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parlance.model.Models;
import parlance.model.SetupException;
import parlance.parse.SyntaxTree;

/** The nouns that denote actors, and how each behaves; immutable. */
final class ActorNouns {
  static final String MODEL = "entity/nouns.yaml";

  /** Longest expression, in tokens. */
  private static final int LONGEST = 4;

  /** What a noun denotes. */
  enum Kind {
    OFFICE,
    PERSON,
    CROWD,
    BODY,
    PLACE;

    boolean personal() {
      return this == OFFICE || this == PERSON;
    }
  }

  /** A list of the model that says how its words behave. */
  enum Trait {
    PLURAL_ONLY,
    WITH_NAME_ONLY,
    WITH_MODIFIER_ONLY,
    OTHER_FUNCTION,
    EMPTY_MODIFIERS,
    RELATIONS,
    COUNTRIES_OF_PLACE,
    BARE,
    COUNTERS,
    DEFINITE,
    INDEFINITE,
    REPORTING_VERBS,
    ANY_BODY,
    HEADS_OF_COUNTRIES,
    TIME_WORDS,
    NO_ACTORS,
    NAME_TAILS,
    NAMED_PLACES,
    NO_DESCRIPTION,
    ACTING_VERBS,
    ADDRESSING_VERBS,
    WILLING_VERBS,
    ACTS,
    BETWEEN
  }

  /**
   * A noun or a fixed expression.
   *
   * @param function the same for all words of one function ("spokesperson" for "spokeswoman")
   */
  record Noun(String lemma, String function, Kind kind, Gender gender) {}

  /** An expression found in the text; {@code head} is its governing noun. */
  record Match(Noun noun, int first, int last, int head) {}

  private final Map<String, Noun> nouns = new HashMap<>();
  private final Map<Trait, Set<String>> traits = new EnumMap<>(Trait.class);
  private final Map<String, Gender> courtesy = new HashMap<>();
  private final Map<String, Pronoun> pronouns = new HashMap<>();

  ActorNouns(Models models) {
    JsonNode root = WordLists.yaml(models, MODEL);
    Map<String, String> functions = new HashMap<>();
    for (JsonNode group : root.path("same_function")) {
      List<String> words = WordLists.split(group);
      words.forEach(word -> functions.putIfAbsent(word, words.get(0)));
    }
    gendered(root.path("offices"), Kind.OFFICE, functions);
    gendered(root.path("persons"), Kind.PERSON, functions);
    add(root.path("crowds"), Kind.CROWD, Gender.UNKNOWN, functions);
    add(root.path("bodies"), Kind.BODY, Gender.UNKNOWN, functions);
    add(root.path("places"), Kind.PLACE, Gender.UNKNOWN, functions);
    for (Trait trait : Trait.values()) {
      traits.put(
          trait, new HashSet<>(WordLists.split(root.path(trait.name().toLowerCase(Locale.ROOT)))));
    }
    for (String gender : List.of("any", "male", "female")) {
      for (String word : WordLists.split(root.path("courtesy").path(gender))) {
        courtesy.put(word, gender(gender));
      }
    }
    for (Pronoun pronoun : Pronoun.values()) {
      JsonNode list = root.path("pronouns").path(pronoun.name().toLowerCase(Locale.ROOT));
      WordLists.split(list).forEach(word -> pronouns.put(word, pronoun));
    }
  }

  private void gendered(JsonNode section, Kind kind, Map<String, String> functions) {
    for (String gender : List.of("any", "male", "female")) {
      add(section.path(gender), kind, gender(gender), functions);
    }
  }

  private static Gender gender(String name) {
    return name.equals("any") ? Gender.UNKNOWN : Gender.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private void add(JsonNode list, Kind kind, Gender gender, Map<String, String> functions) {
    for (String lemma : WordLists.split(list)) {
      Noun noun = new Noun(lemma, functions.getOrDefault(lemma, lemma), kind, gender);
      if (nouns.put(lemma, noun) != null) {
        throw new SetupException(MODEL + ": twice: " + lemma + "; leave it in one list");
      }
    }
  }

  boolean has(Trait trait, String word) {
    return traits.getOrDefault(trait, Set.of()).contains(word);
  }

  /** The gender that a courtesy title tells, or null if the word is none. */
  @Nullable Gender courtesy(String word) {
    return courtesy.get(word.toLowerCase(Locale.ROOT));
  }

  /** A person's name without the courtesy titles and offices that a marked span may begin with. */
  List<String> withoutTitle(List<String> words, Genders genders) {
    for (int length = Math.min(LONGEST, words.size() - 1); length > 0; length--) {
      String title = String.join(" ", words.subList(0, length));
      Noun noun = nouns.get(title);
      boolean office = noun != null && noun.kind() == Kind.OFFICE;
      if (courtesy(title) != null || (office && genders.of(title) == Gender.UNKNOWN)) {
        return withoutTitle(words.subList(length, words.size()), genders);
      }
    }
    return words;
  }

  boolean knows(String lemma) {
    return nouns.containsKey(lemma);
  }

  /** What kind of pronoun a word is, or null if it is none of the first or third person. */
  @Nullable Pronoun pronoun(String word) {
    return pronouns.get(word.toLowerCase(Locale.ROOT));
  }

  /** The longest expression that the token governs or ends, or null if it denotes no actor. */
  @Nullable Match match(SyntaxTree tree, int token) {
    boolean noActor =
        token > 0 && has(Trait.NO_ACTORS, lower(tree, token - 1) + " " + lower(tree, token));
    return noActor ? null : longest(tree, token);
  }

  private @Nullable Match longest(SyntaxTree tree, int token) {
    for (int last = Math.min(token + LONGEST - 1, tree.size() - 1); last > token; last--) {
      Noun noun = "of".equals(lower(tree, token + 1)) ? noun(tree, token, last) : null;
      if (noun != null) {
        return new Match(noun, token, last, token);
      }
    }
    for (int first = Math.max(0, token - LONGEST + 1); first <= token; first++) {
      Noun noun = noun(tree, first, token);
      boolean headed = first == token || (noun != null && !noun.lemma().contains(" of "));
      if (noun != null && headed && sameSentence(tree, first, token)) {
        return new Match(noun, first, token, token);
      }
    }
    return null;
  }

  private static boolean sameSentence(SyntaxTree tree, int first, int last) {
    return tree.sentence(first) == tree.sentence(last);
  }

  private @Nullable Noun noun(SyntaxTree tree, int first, int last) {
    StringBuilder words = new StringBuilder();
    for (int i = first; i < last; i++) {
      String word = lower(tree, i);
      words.append(word);
      if (!word.equals("-") && !lower(tree, i + 1).equals("-")) {
        words.append(' ');
      }
    }
    Noun asWritten = nouns.get(words + lower(tree, last));
    return asWritten != null ? asWritten : nouns.get(words + singular(tree, last));
  }

  private static String lower(SyntaxTree tree, int token) {
    return token < tree.size() ? tree.word(token).toLowerCase(Locale.ROOT) : "";
  }

  /** The lemma; taggers leave that of a capitalised plural as it is. */
  private String singular(SyntaxTree tree, int token) {
    String lemma = tree.lemma(token).toLowerCase(Locale.ROOT);
    if (!nouns.containsKey(lemma) && lemma.endsWith("s")) {
      String stem = lemma.substring(0, lemma.length() - 1);
      return stem.endsWith("ie") ? stem.substring(0, stem.length() - 2) + "y" : stem;
    }
    return lemma;
  }
}
