package parlance.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import parlance.document.MentionType;
import parlance.entity.ActorNouns.Trait;
import parlance.parse.SyntaxTree;

/**
 * An acronym is its long form: "Harbour Workers' Union (HWU)", later "HWU"; and an organisation may
 * be called without its legal form or its country: "Acme" for "Acme Corp.", "Department of Labor"
 * for "US Labor Department", "Orrin" for "Orrin Copper".
 */
final class OrganisationNameRule implements Rule {
  private static final double IN_BRACKETS = 0.95;
  private static final double BY_INITIALS = 0.85;
  private static final double BY_WORDS = 0.88;
  private static final double BY_FIRST_WORD = 0.75;
  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}&.]{1,6}s?");
  private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "in", "on", "&");
  private static final Set<String> TURNED = Set.of("department", "ministry");

  @Override
  public void apply(Clustering clustering) {
    List<Candidate> names =
        clustering.discourse().candidates().stream()
            .filter(c -> c.isName() && c.canBeEntity() && isBody(clustering.of(c).type()))
            .toList();
    brackets(clustering);
    initials(clustering, names);
    words(clustering, names);
    firstWord(clustering, names);
  }

  private static void firstWord(Clustering clustering, List<Candidate> names) {
    Lexicon lexicon = clustering.discourse().lexicon();
    Map<String, Set<Cluster>> clusters = new LinkedHashMap<>();
    for (Candidate name : names) {
      List<String> words = NameForm.words(name.key());
      if (words.size() == 2
          && clustering.of(name).type() == MentionType.ORG
          && !lexicon.nouns().knows(words.get(1))) {
        clusters.computeIfAbsent(words.get(0), key -> new HashSet<>()).add(clustering.of(name));
      }
    }
    for (Candidate name : names) {
      Set<Cluster> longer = clusters.getOrDefault(name.key(), Set.of());
      boolean organisation = name.type() == MentionType.ORG || name.type() == MentionType.MISC;
      if (organisation && longer.size() == 1 && !lexicon.aliases().isPlace(name.key())) {
        clustering.join(name, longer.iterator().next().first(), BY_FIRST_WORD);
      }
    }
  }

  private static boolean isBody(MentionType type) {
    return type != MentionType.PERSON && type != MentionType.NORP && type != MentionType.EVENT;
  }

  private static boolean isAcronym(Discourse discourse, Candidate name) {
    return ACRONYM.matcher(discourse.text(name.span())).matches();
  }

  private static void brackets(Clustering clustering) {
    Discourse discourse = clustering.discourse();
    SyntaxTree tree = discourse.tree();
    for (Candidate acronym : discourse.candidates()) {
      int open = acronym.first() - 1;
      if (!acronym.isName() || open < 1 || !tree.word(open).matches("\\(|-LRB-")) {
        continue;
      }
      Candidate full = discourse.names().at(open - 1);
      if (full != null
          && full.canBeEntity()
          && isAcronym(discourse, acronym)
          && (initials(full.key()).contains(acronym.key())
              || isForeign(clustering, full, acronym))) {
        clustering.join(acronym, full, IN_BRACKETS);
      }
    }
  }

  /** "The Workers' Party of Norland (PTN)": alone in its brackets, and not where the body sits. */
  private static boolean isForeign(Clustering clustering, Candidate full, Candidate acronym) {
    Discourse discourse = clustering.discourse();
    int close = acronym.last() + 1;
    return clustering.of(full).type() == MentionType.ORG
        && full.key().indexOf(' ') > 0
        && acronym.key().length() > 2
        && close < discourse.tree().size()
        && discourse.tree().word(close).matches("\\)|-RRB-")
        && !discourse.lexicon().aliases().isPlace(acronym.key());
  }

  private static void initials(Clustering clustering, List<Candidate> names) {
    Map<String, Set<Cluster>> clusters = new LinkedHashMap<>();
    Map<String, Candidate> longForms = new LinkedHashMap<>();
    for (Candidate name : names) {
      for (String initials : initials(name.key())) {
        clusters.computeIfAbsent(initials, key -> new HashSet<>()).add(clustering.of(name));
        longForms.putIfAbsent(initials, name);
      }
    }
    for (Candidate name : names) {
      Candidate longForm = longForms.get(name.key());
      if (longForm != null
          && isAcronym(clustering.discourse(), name)
          && isPlace(clustering, longForm) == isPlace(clustering, name)
          && clusters.getOrDefault(name.key(), Set.of()).size() == 1) {
        clustering.join(name, longForm, BY_INITIALS);
      }
    }
  }

  /** "US" is no short form of "University of Scarsdale", as "N.Y." is one of "New York". */
  private static boolean isPlace(Clustering clustering, Candidate name) {
    return clustering.of(name).type() == MentionType.GPE
        || clustering.discourse().lexicon().aliases().isPlace(name.key());
  }

  /** With and without the small words; none for a name of one word. */
  private static Set<String> initials(String key) {
    StringBuilder all = new StringBuilder();
    StringBuilder large = new StringBuilder();
    for (String word : NameForm.words(key)) {
      if (!word.isEmpty()) {
        all.append(word.charAt(0));
        large.append(SMALL.contains(word) ? "" : word.substring(0, 1));
      }
    }
    Set<String> found = new HashSet<>();
    for (StringBuilder letters : List.of(all, large)) {
      if (letters.length() > 1) {
        found.add(letters.toString());
      }
    }
    return found;
  }

  private static void words(Clustering clustering, List<Candidate> names) {
    Map<String, List<Candidate>> groups = new LinkedHashMap<>();
    for (Candidate name : names) {
      if (clustering.of(name).type() == MentionType.ORG) {
        String core = core(name.key(), clustering.discourse().lexicon());
        groups.computeIfAbsent(core, key -> new ArrayList<>()).add(name);
      }
    }
    for (List<Candidate> group : groups.values()) {
      Set<String> places = new HashSet<>();
      for (Candidate name : group) {
        String place = place(name.key(), clustering.discourse().lexicon());
        if (!place.isEmpty()) {
          places.add(place);
        }
      }
      if (places.size() <= 1) {
        group.forEach(name -> clustering.join(name, group.get(0), BY_WORDS));
      }
    }
  }

  /** The place that the name begins with, or nothing. */
  private static String place(String key, Lexicon lexicon) {
    List<String> words = NameForm.words(key);
    if (words.size() < 2) {
      return "";
    }
    String first = words.get(0);
    String place = lexicon.aliases().placeOf(first);
    if (place != null) {
      return place;
    }
    String usual = lexicon.aliases().canonical(first);
    return lexicon.aliases().isCountry(usual) ? usual : "";
  }

  private static String core(String key, Lexicon lexicon) {
    List<String> words = new ArrayList<>(NameForm.words(key));
    if (words.size() > 2 && !place(key, lexicon).isEmpty()) {
      words.remove(0);
    }
    if (words.size() > 2 && TURNED.contains(words.get(0)) && words.get(1).equals("of")) {
      words.add(words.get(0));
      words.subList(0, 2).clear();
    }
    while (words.size() > 1 && lexicon.nouns().has(Trait.NAME_TAILS, words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    return String.join(" ", words);
  }
}
