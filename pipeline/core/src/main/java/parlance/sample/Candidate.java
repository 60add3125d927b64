package parlance.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be drawn.
 *
 * @param part id of the stance or quote; null for the whole article
 * @param stratum values of the fields that strata are made by
 */
record Candidate(String article, @Nullable String part, List<String> stratum) {
  Candidate {
    stratum = List.copyOf(stratum);
  }
}
