package parlance.spark;

import static org.apache.spark.sql.functions.col;
import static parlance.spark.Columns.DATE;
import static parlance.spark.Columns.FIRST;
import static parlance.spark.Columns.ID;
import static parlance.spark.Columns.KEY;
import static parlance.spark.Columns.SIGNATURE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import parlance.duplicate.DisjointSets;
import parlance.duplicate.Signature;

/**
 * Which of the articles of a table are near-duplicates of others: the groups that {@link
 * parlance.duplicate.NearDuplicates} finds on one machine.
 *
 * <p>Articles with a band of their signatures in common come together in a bucket, where those that
 * are alike are joined; the driver joins what the buckets found. It holds some 50 bytes for each
 * near-duplicate.
 */
final class NearCopies {
  private static final String SLOT = "slot";
  private static final String BAND = "band";
  private static final String KEYS = "keys";
  private static final String GROUP = "group";

  private static final StructType BANDS =
      new StructType()
          .add(SLOT, DataTypes.IntegerType)
          .add(BAND, DataTypes.LongType)
          .add(KEY, DataTypes.LongType);

  private static final StructType PAIRS =
      new StructType().add("one", DataTypes.LongType).add("other", DataTypes.LongType);

  private static final StructType GROUPS =
      new StructType().add(KEY, DataTypes.LongType).add(GROUP, DataTypes.LongType);

  private NearCopies() {}

  /**
   * Key and first of each article that is not the first of its group: the first is the one with the
   * earliest date, then with the lowest id in the order of code points.
   *
   * @param articles with key, id, date and signature
   */
  static Dataset<Row> among(Dataset<Row> articles) {
    SparkSession spark = articles.sparkSession();
    Dataset<Row> comparable = articles.filter(col(SIGNATURE).isNotNull());
    Dataset<Row> groups = groups(spark, pairs(comparable));
    Dataset<Row> members = comparable.select(col(KEY), col(ID), col(DATE)).join(groups, KEY);
    Dataset<Row> firsts =
        members
            .groupBy(col(GROUP))
            .agg(
                functions
                    .min(functions.struct(col(DATE).isNull().as("undated"), col(DATE), col(ID)))
                    .as("earliest"))
            .select(col(GROUP), col("earliest." + ID).as(FIRST));
    return members
        .join(firsts, GROUP)
        .filter(col(ID).notEqual(col(FIRST)))
        .select(col(KEY), col(FIRST));
  }

  /** Pairs of keys that belong to one group, enough to join all groups by. */
  private static Dataset<Row> pairs(Dataset<Row> articles) {
    Dataset<Row> different =
        articles
            .groupBy(col(SIGNATURE))
            .agg(functions.min(col(KEY)).as(KEY), functions.collect_list(col(KEY)).as(KEYS));
    Dataset<Row> equal =
        different
            .filter(functions.size(col(KEYS)).gt(1))
            .select(col(KEY).as("one"), functions.explode(col(KEYS)).as("other"))
            .filter("one <> other");
    Dataset<Row> signatures = different.select(col(KEY), col(SIGNATURE));
    Dataset<Row> shared =
        signatures
            .flatMap((FlatMapFunction<Row, Row>) NearCopies::bands, Encoders.row(BANDS))
            .groupBy(col(SLOT), col(BAND))
            .agg(functions.collect_list(col(KEY)).as(KEYS))
            .filter(functions.size(col(KEYS)).gt(1))
            .select(col(SLOT), col(BAND), functions.explode(col(KEYS)).as(KEY));
    Dataset<Row> alike =
        shared
            .join(signatures, KEY)
            .groupBy(col(SLOT), col(BAND))
            .agg(
                functions
                    .sort_array(functions.collect_list(functions.struct(col(KEY), col(SIGNATURE))))
                    .as("members"))
            .select("members")
            .flatMap((FlatMapFunction<Row, Row>) row -> pairs(row.getList(0)), Encoders.row(PAIRS));
    return equal.union(alike).distinct();
  }

  private static Iterator<Row> bands(Row article) {
    long[] bands = Signature.ofBytes(article.<byte[]>getAs(1)).bands();
    List<Row> rows = new ArrayList<>(bands.length);
    for (int slot = 0; slot < bands.length; slot++) {
      rows.add(RowFactory.create(slot, bands[slot], article.getLong(0)));
    }
    return rows.iterator();
  }

  /** The articles of a bucket that are alike, each with one of its group there. */
  private static Iterator<Row> pairs(List<Row> bucket) {
    List<Signature> signatures =
        bucket.stream().map(member -> Signature.ofBytes(member.<byte[]>getAs(1))).toList();
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < signatures.size(); i++) {
      Signature signature = signatures.get(i);
      List<Integer> own = new ArrayList<>();
      for (Iterator<List<Integer>> others = groups.iterator(); others.hasNext(); ) {
        List<Integer> group = others.next();
        if (group.stream().anyMatch(member -> signature.isAlike(signatures.get(member)))) {
          own.addAll(group);
          others.remove();
        }
      }
      own.add(i);
      groups.add(own);
    }
    List<Row> pairs = new ArrayList<>();
    for (List<Integer> group : groups) {
      long one = bucket.get(group.get(0)).getLong(0);
      for (int other : group.subList(1, group.size())) {
        pairs.add(RowFactory.create(one, bucket.get(other).getLong(0)));
      }
    }
    return pairs.iterator();
  }

  private static Dataset<Row> groups(SparkSession spark, Dataset<Row> pairs) {
    LongStream.Builder ones = LongStream.builder();
    LongStream.Builder others = LongStream.builder();
    for (Iterator<Row> each = pairs.toLocalIterator(); each.hasNext(); ) {
      Row pair = each.next();
      ones.add(pair.getLong(0));
      others.add(pair.getLong(1));
    }
    long[] one = ones.build().toArray();
    long[] other = others.build().toArray();
    long[] keys =
        LongStream.concat(Arrays.stream(one), Arrays.stream(other)).sorted().distinct().toArray();
    DisjointSets sets = new DisjointSets(keys.length);
    for (int i = 0; i < one.length; i++) {
      sets.join(Arrays.binarySearch(keys, one[i]), Arrays.binarySearch(keys, other[i]));
    }
    List<Row> groups = new ArrayList<>(keys.length);
    for (int i = 0; i < keys.length; i++) {
      groups.add(RowFactory.create(keys[i], keys[sets.root(i)]));
    }
    return spark.createDataFrame(
        JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(groups), GROUPS);
  }
}
