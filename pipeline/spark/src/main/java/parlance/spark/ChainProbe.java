package parlance.spark;

import java.util.Collections;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import parlance.model.SetupException;

/**
 * Loads a chain on all executors that there are, at once, so that what is wrong with it is told
 * before the first article.
 */
final class ChainProbe {
  private ChainProbe() {}

  /**
   * Seconds that the slowest took.
   *
   * @throws SetupException if an option or a model is wrong
   */
  static double load(SparkSession spark, ShippedChain chain) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<ShippedChain> shipped = context.broadcast(chain);
    long begin = System.nanoTime();
    int cores = context.defaultParallelism();
    List<String> problems =
        context
            .parallelize(Collections.nCopies(cores, chain.name()), cores)
            .map(name -> problem(shipped))
            .filter(problem -> !problem.isEmpty())
            .collect();
    if (!problems.isEmpty()) {
      throw new SetupException(problems.get(0));
    }
    return (System.nanoTime() - begin) / 1e9;
  }

  private static String problem(Broadcast<ShippedChain> chain) {
    try {
      LiveChains.lease(chain.value()).close();
      return "";
    } catch (SetupException wrong) {
      return String.valueOf(wrong.getMessage());
    }
  }
}
