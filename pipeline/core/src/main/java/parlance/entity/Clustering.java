package parlance.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which candidate belongs with which, and how sure that is; the rules change it. */
final class Clustering {
  private final Discourse discourse;
  private final List<Cluster> clusterOf = new ArrayList<>();
  private final double[] scores;

  Clustering(Discourse discourse) {
    this.discourse = discourse;
    scores = new double[discourse.candidates().size()];
    for (Candidate candidate : discourse.candidates()) {
      clusterOf.add(new Cluster(candidate));
      scores[candidate.index()] = candidate.score();
    }
  }

  Discourse discourse() {
    return discourse;
  }

  Cluster of(Candidate candidate) {
    return clusterOf.get(candidate.index());
  }

  boolean together(Candidate one, Candidate other) {
    return of(one) == of(other);
  }

  /** Whether it is not known which thing the candidate takes up, if any. */
  boolean isOpenThing(Candidate candidate) {
    return candidate.isThing() && !of(candidate).named();
  }

  /** Whether the candidate means one human being, known or not. */
  boolean isOnePerson(Candidate candidate) {
    Cluster cluster = of(candidate);
    if (cluster.leader().isPronoun()) {
      Pronoun kind = discourse.pronoun(candidate);
      return kind != null && kind.personal();
    }
    boolean family = discourse.tree().pos(cluster.leader().head()).equals("NNPS");
    return cluster.onePerson() && !family;
  }

  /**
   * Puts a candidate, with all that is with it, to another's cluster, unless the user's list of
   * actors says that they are two.
   *
   * @param score how sure that is, from 0 to 1
   */
  void join(Candidate candidate, Candidate antecedent, double score) {
    Cluster from = of(candidate);
    Cluster to = of(antecedent);
    if (from == to || from.isOtherActor(to)) {
      return;
    }
    to.take(from);
    for (Candidate member : from.members()) {
      clusterOf.set(member.index(), to);
    }
    scores[candidate.index()] = Math.min(scores[candidate.index()], score);
  }

  /**
   * Takes one candidate out of its cluster and puts it, alone, to another's; a name of the user's
   * list of actors stays where it is.
   */
  void move(Candidate candidate, Candidate antecedent, double score) {
    if (candidate.actor() != null) {
      return;
    }
    of(candidate).leave(candidate);
    clusterOf.set(candidate.index(), new Cluster(candidate));
    join(candidate, antecedent, score);
  }

  /** As {@link #move}, for a name of something that stands for the other ("the Kremlin"). */
  void moveFiguratively(Candidate candidate, Candidate antecedent, double score) {
    if (candidate.actor() != null) {
      return;
    }
    move(candidate, antecedent, score);
    of(candidate).takeFiguratively(candidate);
  }

  double score(Candidate candidate) {
    return scores[candidate.index()];
  }

  /** In order of first mention. */
  List<Cluster> clusters() {
    Set<Cluster> distinct = new LinkedHashSet<>(clusterOf);
    return List.copyOf(distinct);
  }
}
