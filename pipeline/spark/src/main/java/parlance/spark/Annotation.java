package parlance.spark;

import java.time.Duration;
import parlance.io.ArticleLimit;
import parlance.io.OffsetUnit;

/**
 * How articles are annotated.
 *
 * @param longest article that is read
 * @param limit for annotating one; zero if there is none
 * @param unit of the offsets in the output
 * @param skipsDuplicates whether near-duplicates are left out
 */
record Annotation(
    ShippedChain chain,
    ArticleLimit longest,
    Duration limit,
    OffsetUnit unit,
    boolean skipsDuplicates) {}
