package parlance.entity;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parlance.document.Sentence;
import parlance.entity.PronounRule.Antecedent;
import parlance.parse.SyntaxTree;

/**
 * Whom "he" and "she" mean: the most salient person of fitting gender, by grammatical part, recency
 * and how often he was just mentioned (after Lappin and Leass 1994), if he leads clearly.
 */
final class PersonPronouns {
  private static final int SENTENCES_BACK = 3;
  private static final double THRESHOLD = 0.45;
  private static final double MARGIN = 0.1;
  private static final double SAME_GENDER = 0.1;

  /** For one of unknown gender beside another whose gender fits. */
  private static final double UNKNOWN_GENDER = 0.75;

  private static final double ONLY_OTHER = 0.5;
  private static final int QUOTE_SENTENCES = 2;
  private static final double TOPIC = 0.05;

  private final Clustering clustering;
  private final Discourse discourse;
  private final SyntaxTree tree;
  private final Syntax syntax;
  private final Salience salience;

  PersonPronouns(Clustering clustering) {
    this.clustering = clustering;
    this.discourse = clustering.discourse();
    this.tree = discourse.tree();
    this.syntax = new Syntax(discourse);
    this.salience = new Salience(clustering, syntax);
  }

  /** How a person stands at a pronoun; distances are counted in sentences of prose. */
  private static final class Standing {
    private final int nearest;
    private double salience;
    private int mentions;

    private Standing(int nearest) {
      this.nearest = nearest;
    }
  }

  @Nullable Antecedent antecedent(Candidate pronoun, Pronoun kind) {
    if (unknownSubject(pronoun)) {
      return null;
    }
    Set<Cluster> besides = clauseMates(pronoun);
    Map<Cluster, Standing> standings = new LinkedHashMap<>();
    int sentence = discourse.sentence(pronoun);
    int distance = 0;
    for (int s = sentence; s >= 0 && distance <= SENTENCES_BACK; s--) {
      if (s != sentence && discourse.sentence(s).kind() == Sentence.Kind.HEADING) {
        continue;
      }
      for (Candidate candidate : discourse.near(s, pronoun)) {
        Cluster cluster = clustering.of(candidate);
        if (!besides.contains(cluster) && fits(candidate, cluster, pronoun, kind)) {
          int sentencesBack = distance;
          Standing standing =
              standings.computeIfAbsent(cluster, key -> new Standing(sentencesBack));
          standing.salience =
              Math.max(standing.salience, salience.of(candidate, pronoun, distance));
          standing.mentions += candidate.index() < pronoun.index() ? 1 : 0;
        }
      }
      distance++;
    }
    Antecedent best = best(standings, kind);
    return best == null && discourse.quoted(pronoun.head()) ? onlyOther(pronoun, kind) : best;
  }

  /** Who else takes part in what the pronoun's verb says: "he thanked him" is two persons. */
  private Set<Cluster> clauseMates(Candidate pronoun) {
    int verb = syntax.predicate(pronoun);
    Set<Cluster> mates = new HashSet<>();
    if (verb == SyntaxTree.NONE || pronoun.key().endsWith("self")) {
      return mates;
    }
    for (Candidate other : discourse.near(discourse.sentence(pronoun), pronoun)) {
      if (other.index() != pronoun.index() && syntax.predicate(other) == verb) {
        mates.add(clustering.of(other));
      }
    }
    return mates;
  }

  /** In a quote: the only named person near by who does not speak. */
  private @Nullable Antecedent onlyOther(Candidate pronoun, Pronoun kind) {
    Set<Cluster> speakers = new HashSet<>();
    Map<Cluster, Candidate> others = new LinkedHashMap<>();
    int sentence = discourse.sentence(pronoun);
    for (int s = sentence - QUOTE_SENTENCES; s <= sentence + 1; s++) {
      for (Candidate candidate : discourse.near(s, pronoun)) {
        Cluster cluster = clustering.of(candidate);
        if (!cluster.onePerson()
            || cluster.leader().isPronoun()
            || cluster.gender() != kind.gender()) {
          continue;
        }
        if (syntax.speaks(candidate) && !discourse.quoted(candidate.head())) {
          speakers.add(cluster);
        }
        others.putIfAbsent(cluster, candidate);
      }
    }
    others.keySet().removeAll(speakers);
    boolean clear = others.size() == 1 && others.keySet().iterator().next().named();
    return clear ? new Antecedent(others.values().iterator().next(), ONLY_OTHER) : null;
  }

  /** Whether the clause around the pronoun has a subject that may be a person and is no mention. */
  private boolean unknownSubject(Candidate pronoun) {
    int own = syntax.predicate(pronoun);
    for (int above = tree.head(pronoun.head());
        above != SyntaxTree.NONE;
        above = tree.head(above)) {
      int subject = tree.child(above, "nsubj");
      if (subject != SyntaxTree.NONE && subject < pronoun.first() && above != own) {
        boolean known =
            discourse.near(discourse.sentence(pronoun), pronoun).stream()
                .anyMatch(
                    c -> !clustering.isOpenThing(c) && c.first() <= subject && subject <= c.last());
        return !known && discourse.lexicon().maybePerson(tree, subject);
      }
    }
    return false;
  }

  private @Nullable Antecedent best(Map<Cluster, Standing> standings, Pronoun kind) {
    int fitting = SENTENCES_BACK + 1;
    for (Map.Entry<Cluster, Standing> entry : standings.entrySet()) {
      boolean sameGender = entry.getKey().gender() == kind.gender();
      fitting = sameGender ? Math.min(fitting, entry.getValue().nearest) : fitting;
    }
    Cluster best = null;
    double highest = 0;
    double second = 0;
    for (Map.Entry<Cluster, Standing> entry : standings.entrySet()) {
      double score = score(entry.getKey(), entry.getValue(), kind, fitting);
      if (score > highest) {
        second = highest;
        highest = score;
        best = entry.getKey();
      } else {
        second = Math.max(second, score);
      }
    }
    boolean clear = highest >= THRESHOLD && highest - second >= MARGIN;
    return clear && best != null
        ? new Antecedent(best.first(), Math.min(0.9, 0.4 + (highest - second) / 2))
        : null;
  }

  private static double score(Cluster cluster, Standing standing, Pronoun kind, int fitting) {
    if (standing.salience <= 0) {
      return 0;
    }
    boolean unsure = cluster.gender() == Gender.UNKNOWN && fitting <= standing.nearest;
    return standing.salience * (unsure ? UNKNOWN_GENDER : 1)
        + TOPIC * Math.max(0, Math.min(3, standing.mentions - 1))
        + (cluster.gender() == kind.gender() ? SAME_GENDER : 0);
  }

  private boolean fits(Candidate candidate, Cluster cluster, Candidate pronoun, Pronoun kind) {
    return candidate.index() != pronoun.index()
        && cluster != clustering.of(pronoun)
        && clustering.isOnePerson(candidate)
        && cluster.gender().fits(kind.gender())
        && !(candidate.first() <= pronoun.first() && pronoun.last() <= candidate.last());
  }
}
