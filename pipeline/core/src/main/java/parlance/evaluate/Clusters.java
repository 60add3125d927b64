package parlance.evaluate;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Measures of clusters of mentions, in an article, against those of the gold. A mention that only
 * one side has stays where it is, and costs that side (S. Pradhan et al., "Scoring Coreference
 * Partitions of Predicted Mentions", ACL 2014, section 3).
 *
 * @param <M> what tells mentions apart
 */
record Clusters<M>(List<Set<M>> gold, List<Set<M>> found) {

  Clusters {
    gold = List.copyOf(gold);
    found = List.copyOf(found);
  }

  /** B³: A. Bagga and B. Baldwin, "Algorithms for Scoring Coreference Chains", 1998. */
  Tally bCubed() {
    return new Tally(shared(found, gold), size(found), shared(gold, found), size(gold));
  }

  /** CEAF with the similarity φ4 of entities: X. Luo, HLT/EMNLP 2005, section 3.2. */
  Tally ceafE() {
    double[][] similarities = new double[gold.size()][found.size()];
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < found.size(); j++) {
        Set<M> one = gold.get(i);
        Set<M> other = found.get(j);
        similarities[i][j] = 2.0 * common(one, other) / (one.size() + other.size());
      }
    }
    double best = Assignment.largestTotal(similarities);
    return new Tally(best, found.size(), best, gold.size());
  }

  /** For each mention, the share of its cluster that is with it on the other side too. */
  private double shared(List<Set<M>> clusters, List<Set<M>> others) {
    Map<M, Set<M>> homes = new HashMap<>();
    others.forEach(cluster -> cluster.forEach(mention -> homes.put(mention, cluster)));
    double sum = 0;
    for (Set<M> cluster : clusters) {
      for (M mention : cluster) {
        Set<M> home = homes.get(mention);
        sum += home == null ? 0 : (double) common(cluster, home) / cluster.size();
      }
    }
    return sum;
  }

  private static <M> int common(Set<M> one, Set<M> other) {
    return (int) one.stream().filter(other::contains).count();
  }

  private static int size(List<? extends Collection<?>> clusters) {
    return clusters.stream().mapToInt(Collection::size).sum();
  }
}
