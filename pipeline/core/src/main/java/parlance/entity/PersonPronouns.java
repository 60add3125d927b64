package parlance.entity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parlance.document.Sentence;
import parlance.entity.PronounRule.Antecedent;
import parlance.entity.Syntax.Part;
import parlance.parse.SyntaxTree;

/**
 * Whom "he" and "she" mean: the most salient person of fitting gender, by grammatical part, recency
 * and how often he was just mentioned (after Lappin and Leass 1994), if he leads clearly.
 */
final class PersonPronouns {
  private static final int SENTENCES_BACK = 3;
  private static final double[] BY_DISTANCE = {1, 0.8, 0.55, 0.4};
  private static final double THRESHOLD = 0.45;
  private static final double MARGIN = 0.1;
  private static final double SUBORDINATE = 0.85;
  private static final double BESIDE = 0.75;
  private static final double ACROSS_QUOTE_MARK = 0.5;
  private static final double SAME_GENDER = 0.1;
  private static final double SPEAKER = 0.1;
  private static final double TOPIC = 0.05;
  private static final double CATAPHORA = 0.9;

  private final Clustering clustering;
  private final Discourse discourse;
  private final SyntaxTree tree;
  private final Syntax syntax;

  PersonPronouns(Clustering clustering) {
    this.clustering = clustering;
    this.discourse = clustering.discourse();
    this.tree = discourse.tree();
    this.syntax = new Syntax(discourse);
  }

  @Nullable Antecedent antecedent(Candidate pronoun, Pronoun kind) {
    Map<Cluster, Double> scores = new LinkedHashMap<>();
    Map<Cluster, Integer> recent = new LinkedHashMap<>();
    int sentence = discourse.sentence(pronoun);
    int distance = 0;
    for (int s = sentence; s >= 0 && distance <= SENTENCES_BACK; s--) {
      if (s != sentence && discourse.sentence(s).kind() == Sentence.Kind.HEADING) {
        continue;
      }
      for (Candidate candidate : discourse.in(s)) {
        Cluster cluster = clustering.of(candidate);
        if (fits(candidate, cluster, pronoun, kind)) {
          double score = salience(candidate, pronoun, distance);
          scores.merge(cluster, score, Math::max);
          recent.merge(cluster, candidate.index() < pronoun.index() ? 1 : 0, Integer::sum);
        }
      }
      distance++;
    }
    return best(scores, recent, kind);
  }

  private @Nullable Antecedent best(
      Map<Cluster, Double> scores, Map<Cluster, Integer> recent, Pronoun kind) {
    Cluster best = null;
    double highest = 0;
    double second = 0;
    for (Map.Entry<Cluster, Double> entry : scores.entrySet()) {
      if (entry.getValue() <= 0) {
        continue;
      }
      Cluster cluster = entry.getKey();
      double score =
          entry.getValue()
              + TOPIC * Math.min(3, recent.getOrDefault(cluster, 0) - 1)
              + (cluster.gender() == kind.gender() ? SAME_GENDER : 0);
      if (score > highest) {
        second = highest;
        highest = score;
        best = cluster;
      } else {
        second = Math.max(second, score);
      }
    }
    boolean clear = best != null && highest >= THRESHOLD && highest - second >= MARGIN;
    return clear && best != null
        ? new Antecedent(best.first(), Math.min(0.9, 0.4 + (highest - second) / 2))
        : null;
  }

  private boolean fits(Candidate candidate, Cluster cluster, Candidate pronoun, Pronoun kind) {
    return candidate.index() != pronoun.index()
        && cluster != clustering.of(pronoun)
        && isPerson(candidate, cluster)
        && cluster.gender().fits(kind.gender())
        && !(candidate.first() <= pronoun.first() && pronoun.last() <= candidate.last());
  }

  private boolean isPerson(Candidate candidate, Cluster cluster) {
    if (cluster.leader().isPronoun()) {
      Pronoun kind = discourse.pronoun(candidate);
      return kind != null && kind.personal();
    }
    return cluster.onePerson();
  }

  /** How readily the candidate comes to mind at the pronoun; 0 if it cannot be meant. */
  private double salience(Candidate candidate, Candidate pronoun, int distance) {
    Part part = syntax.part(candidate);
    boolean pronounQuoted = discourse.quoted(pronoun.head());
    boolean quoted = discourse.quoted(candidate.head());
    if (pronounQuoted && !quoted && syntax.speaks(candidate)) {
      return isOwnSpeaker(candidate, pronoun) ? 0 : ACROSS_QUOTE_MARK * BY_DISTANCE[distance];
    }
    double score = weight(part) * BY_DISTANCE[distance];
    if (quoted != pronounQuoted) {
      score *= ACROSS_QUOTE_MARK;
    }
    if (distance == 0) {
      return score * inSentence(candidate, pronoun, part);
    }
    if (opensParagraphSpeaking(pronoun) && (part != Part.SUBJECT || distance > 2)) {
      return 0;
    }
    if (part == Part.SUBJECT && syntax.depth(candidate) > 0) {
      score *= SUBORDINATE;
    }
    return score + (syntax.speaks(pronoun) && syntax.speaks(candidate) && !quoted ? SPEAKER : 0);
  }

  private static double weight(Part part) {
    return switch (part) {
      case SUBJECT -> 1;
      case POSSESSOR -> 0.6;
      case OBJECT -> 0.55;
      case OBLIQUE -> 0.45;
      case MODIFIER -> 0.25;
    };
  }

  private double inSentence(Candidate candidate, Candidate pronoun, Part part) {
    boolean reflexive = pronoun.key().endsWith("self");
    boolean possessive = tree.pos(pronoun.head()).equals("PRP$");
    int predicate = syntax.predicate(candidate);
    boolean sameClause = predicate != SyntaxTree.NONE && predicate == syntax.predicate(pronoun);
    if (sameClause && !possessive && !reflexive) {
      return 0;
    }
    boolean above = predicate != SyntaxTree.NONE && tree.dominates(predicate, pronoun.head());
    if (candidate.index() > pronoun.index()) {
      return above && part == Part.SUBJECT && candidate.isName() && opens(pronoun, predicate)
          ? CATAPHORA
          : 0;
    }
    if (part == Part.SUBJECT && above) {
      return nearestSubject(candidate, pronoun) ? 1 : SUBORDINATE;
    }
    return part == Part.SUBJECT ? BESIDE : 1;
  }

  /** Whether no other subject stands between the candidate's clause and the pronoun. */
  private boolean nearestSubject(Candidate candidate, Candidate pronoun) {
    int predicate = syntax.predicate(candidate);
    for (Candidate other : discourse.in(discourse.sentence(pronoun))) {
      int verb = syntax.predicate(other);
      if (other.index() < pronoun.index()
          && other.index() > candidate.index()
          && verb != SyntaxTree.NONE
          && verb != syntax.predicate(pronoun)
          && syntax.part(other) == Part.SUBJECT
          && verb != predicate
          && !clustering.together(other, candidate)
          && isPerson(other, clustering.of(other))
          && tree.dominates(verb, pronoun.head())) {
        return false;
      }
    }
    return true;
  }

  /** "In his speech, Roe said": the pronoun stands in what opens the subject's clause. */
  private boolean opens(Candidate pronoun, int predicate) {
    int below = pronoun.head();
    while (tree.head(below) != predicate && tree.head(below) != SyntaxTree.NONE) {
      below = tree.head(below);
    }
    return tree.is(below, "obl", "advcl");
  }

  /** Whether the quote around the pronoun is the candidate's: what one says of "him" is another. */
  private boolean isOwnSpeaker(Candidate candidate, Candidate pronoun) {
    return discourse.paragraph(candidate) == discourse.paragraph(pronoun);
  }

  private boolean opensParagraphSpeaking(Candidate pronoun) {
    int sentence = discourse.sentence(pronoun);
    boolean opens =
        sentence == 0
            || discourse.sentence(sentence - 1).paragraph()
                != discourse.sentence(sentence).paragraph();
    return opens && syntax.speaks(pronoun);
  }
}
