package parlance.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parlance.document.MentionType;

/**
 * A surname is its bearer's: "Jane Roe … Roe", "J. Roe", "Jane A. Roe". Two persons of one surname
 * stay two; the bare surname is then hers whom the article calls so, by title ("Mr. Roe", "Mayor
 * Roe" after "Mayor Jane Roe") or by naming her first, and his who was last called fully where that
 * is open.
 */
final class PersonNameRule implements Rule {
  private static final double FULL = 0.95;
  private static final double SURNAME = 0.93;
  private static final double GIVEN_NAME = 0.85;
  private static final double LAST_CALLED = 0.75;

  @Override
  public void apply(Clustering clustering) {
    new Persons(clustering).apply();
  }

  private static final class Persons {
    private final Clustering clustering;
    private final Lexicon lexicon;
    private final Map<Candidate, List<String>> names = new LinkedHashMap<>();
    private final Map<String, List<Candidate>> fullBySurname = new HashMap<>();
    private final Map<String, List<Candidate>> fullByFirst = new HashMap<>();
    private final Map<String, Candidate> lastFull = new HashMap<>();
    private final Bearers bearers;

    Persons(Clustering clustering) {
      this.clustering = clustering;
      this.lexicon = clustering.discourse().lexicon();
      this.bearers = new Bearers(clustering);
    }

    void apply() {
      for (Candidate candidate : clustering.discourse().candidates()) {
        if (candidate.isName() && clustering.of(candidate).type() == MentionType.PERSON) {
          List<String> words =
              lexicon
                  .nouns()
                  .withoutTitle(NameForm.personWords(candidate.key()), lexicon.genders());
          names.put(candidate, words);
          if (words.size() > 1) {
            full(candidate, words);
          }
        }
      }
      for (Candidate candidate : clustering.discourse().candidates()) {
        if (isMistaken(candidate)) {
          names.put(candidate, List.of(candidate.key()));
        }
      }
      names.forEach((name, words) -> bearers.count(name, words.get(words.size() - 1), told(name)));
      names.forEach(this::resolve);
    }

    /** A surname that the recogniser took for something else. */
    private boolean isMistaken(Candidate candidate) {
      return candidate.isName()
          && candidate.canBeEntity()
          && candidate.type() != MentionType.NORP
          && fullBySurname.containsKey(candidate.key())
          && !names.containsKey(candidate)
          && !lexicon.aliases().isPlace(candidate.key());
    }

    private void full(Candidate name, List<String> words) {
      String surname = words.get(words.size() - 1);
      List<Candidate> bearers = fullBySurname.computeIfAbsent(surname, key -> new ArrayList<>());
      clustering.of(name).learn(lexicon.genders().of(words.get(0)));
      List<Candidate> same = distinct(bearers, other -> samePerson(words, named(other)));
      List<Candidate> longer =
          distinct(
              fullByFirst.computeIfAbsent(words.get(0), key -> new ArrayList<>()),
              other -> begins(words, named(other)) || begins(named(other), words));
      if (same.size() == 1) {
        clustering.join(name, same.get(0), FULL);
      } else if (same.isEmpty() && longer.size() == 1) {
        clustering.join(name, longer.get(0), FULL);
      }
      add(name, words, bearers);
      add(name, words, fullByFirst.get(words.get(0)));
    }

    /** One of a cluster and of the same words is enough: all that is asked of them is those. */
    private void add(Candidate name, List<String> words, List<Candidate> to) {
      if (to.stream().noneMatch(o -> clustering.together(o, name) && named(o).equals(words))) {
        to.add(name);
      }
    }

    private List<String> named(Candidate name) {
      return names.getOrDefault(name, List.of());
    }

    /** One candidate of each cluster. */
    private List<Candidate> distinct(
        List<Candidate> from, java.util.function.Predicate<Candidate> wanted) {
      Set<Cluster> seen = new LinkedHashSet<>();
      List<Candidate> found = new ArrayList<>();
      for (Candidate candidate : from) {
        if (wanted.test(candidate) && seen.add(clustering.of(candidate))) {
          found.add(candidate);
        }
      }
      return found;
    }

    private static boolean begins(List<String> shorter, List<String> longer) {
      return shorter.size() > 1
          && shorter.size() < longer.size()
          && longer.subList(0, shorter.size()).equals(shorter);
    }

    private boolean samePerson(List<String> one, List<String> other) {
      List<String> longer = one.size() >= other.size() ? one : other;
      List<String> shorter = one.size() >= other.size() ? other : one;
      if (longer.subList(longer.size() - shorter.size(), longer.size()).equals(shorter)) {
        return true;
      }
      return lexicon.genders().sameGivenName(longer.get(0), shorter.get(0))
          && (shorter.size() == 2
              || lexicon.genders().sameGivenName(longer.get(1), shorter.get(1)));
    }

    private void resolve(Candidate name, List<String> words) {
      Gender told = told(name);
      if (words.size() > 1) {
        clustering.of(name).correct(told);
        lastFull.put(words.get(words.size() - 1), name);
        return;
      }
      String word = words.get(0);
      List<Candidate> fitting =
          distinct(
              fullBySurname.getOrDefault(word, List.of()),
              other -> told.fits(clustering.of(other).gender()));
      List<Candidate> givenName =
          distinct(fullByFirst.getOrDefault(word, List.of()), other -> true);
      List<Candidate> all = distinct(fullBySurname.getOrDefault(word, List.of()), other -> true);
      if (all.size() == 1) {
        clustering.join(name, all.get(0), SURNAME);
        clustering.of(name).correct(told);
      } else if (fitting.size() == 1) {
        clustering.move(name, fitting.get(0), SURNAME);
      } else if (fitting.size() > 1) {
        Candidate last = lastFull.get(word);
        boolean fits = last != null && told.fits(clustering.of(last).gender());
        Candidate usual = bearers.usual(name, fitting, last);
        clustering.move(
            name,
            usual != null ? usual : fits && last != null ? last : fitting.get(0),
            LAST_CALLED);
      } else if (givenName.size() == 1) {
        clustering.join(name, givenName.get(0), GIVEN_NAME);
      } else if (told != Gender.UNKNOWN) {
        clustering.of(name).learn(told);
      } else {
        clustering.of(name).learn(lexicon.genders().of(word));
      }
    }

    private Gender told(Candidate name) {
      int before = name.first() - 1;
      @Nullable Gender told =
          before < 0 ? null : lexicon.nouns().courtesy(clustering.discourse().tree().word(before));
      return told == null ? Gender.UNKNOWN : told;
    }
  }
}
