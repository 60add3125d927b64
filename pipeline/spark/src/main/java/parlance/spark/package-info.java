/**
 * The chain on Apache Spark: archives that are too large for one machine, with the same records.
 *
 * <p>The only place that sees Spark.
 */
@NullMarked
package parlance.spark;

import org.jspecify.annotations.NullMarked;
