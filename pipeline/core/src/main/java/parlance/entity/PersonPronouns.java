package parlance.entity;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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

  /** For one of unknown gender beside another whose gender fits. */
  private static final double UNKNOWN_GENDER = 0.75;

  private static final double ONLY_OTHER = 0.5;
  private static final int QUOTE_SENTENCES = 2;
  private static final double SPEAKER = 0.1;
  private static final double TOPIC = 0.05;
  private static final double CATAPHORA = 1.2;
  private static final double CLAUSE_SUBJECT = 1.3;

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
    Map<Cluster, Integer> nearest = new LinkedHashMap<>();
    int sentence = discourse.sentence(pronoun);
    if (unknownSubject(pronoun)) {
      return null;
    }
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
          nearest.putIfAbsent(cluster, distance);
          recent.merge(cluster, candidate.index() < pronoun.index() ? 1 : 0, Integer::sum);
        }
      }
      distance++;
    }
    Antecedent best = best(scores, recent, nearest, kind);
    return best == null && discourse.quoted(pronoun.head()) ? onlyOther(pronoun, kind) : best;
  }

  /** In a quote: the only named person near by who does not speak. */
  private @Nullable Antecedent onlyOther(Candidate pronoun, Pronoun kind) {
    Set<Cluster> speakers = new HashSet<>();
    Map<Cluster, Candidate> others = new LinkedHashMap<>();
    int sentence = discourse.sentence(pronoun);
    for (int s = sentence - QUOTE_SENTENCES; s <= sentence + 1; s++) {
      for (Candidate candidate : discourse.in(s)) {
        Cluster cluster = clustering.of(candidate);
        if (!isPerson(candidate, cluster) || !cluster.gender().fits(kind.gender())) {
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
            discourse.in(discourse.sentence(pronoun)).stream()
                .anyMatch(c -> c.first() <= subject && subject <= c.last());
        return !known && discourse.lexicon().maybePerson(tree, subject);
      }
    }
    return false;
  }

  private @Nullable Antecedent best(
      Map<Cluster, Double> scores,
      Map<Cluster, Integer> recent,
      Map<Cluster, Integer> nearest,
      Pronoun kind) {
    int fitting =
        scores.keySet().stream()
            .filter(cluster -> cluster.gender() == kind.gender())
            .mapToInt(cluster -> nearest.getOrDefault(cluster, SENTENCES_BACK))
            .min()
            .orElse(Integer.MAX_VALUE);
    Cluster best = null;
    double highest = 0;
    double second = 0;
    for (Map.Entry<Cluster, Double> entry : scores.entrySet()) {
      if (entry.getValue() <= 0) {
        continue;
      }
      Cluster cluster = entry.getKey();
      boolean unsure =
          cluster.gender() == Gender.UNKNOWN && fitting <= nearest.getOrDefault(cluster, 0);
      double score =
          entry.getValue() * (unsure ? UNKNOWN_GENDER : 1)
              + TOPIC * Math.max(0, Math.min(3, recent.getOrDefault(cluster, 0) - 1))
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
    double score = weight(candidate, part) * BY_DISTANCE[distance];
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

  private double weight(Candidate candidate, Part part) {
    return switch (part) {
      case SUBJECT -> 1;
      case POSSESSOR -> tree.is(tree.head(candidate.head()), "nsubj") ? 0.8 : 0.6;
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
    boolean ownRelative =
        syntax.predicate(pronoun) != SyntaxTree.NONE
            && tree.is(syntax.predicate(pronoun), "acl")
            && tree.head(syntax.predicate(pronoun)) == candidate.head();
    if ((sameClause || ownRelative) && !possessive && !reflexive) {
      return 0;
    }
    boolean above = predicate != SyntaxTree.NONE && tree.dominates(predicate, pronoun.head());
    if (candidate.index() > pronoun.index()) {
      return above && part == Part.SUBJECT && candidate.isName() && opens(pronoun, predicate)
          ? CATAPHORA
          : 0;
    }
    if (relativeAbove(candidate, pronoun)) {
      return CLAUSE_SUBJECT / weight(candidate, part);
    }
    if (part == Part.SUBJECT && above) {
      return nearestSubject(candidate, pronoun) ? CLAUSE_SUBJECT : 1;
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

  /** "Roe, who said he would": the relative clause's subject is the name before it. */
  private boolean relativeAbove(Candidate candidate, Candidate pronoun) {
    for (int clause : tree.children(candidate.head(), "acl")) {
      int subject = tree.child(clause, "nsubj");
      if (subject != SyntaxTree.NONE
          && tree.pos(subject).startsWith("W")
          && clause != syntax.predicate(pronoun)
          && tree.dominates(clause, pronoun.head())) {
        return true;
      }
    }
    return false;
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
