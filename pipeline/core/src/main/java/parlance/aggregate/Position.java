package parlance.aggregate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stance, as far as it is counted.
 *
 * @param parties those that it is counted by
 * @param date of the article
 */
record Position(List<Party> parties, Sign sign, double score, @Nullable String date) {
  enum Sign {
    FAVOR,
    AGAINST,
    /** Said not to be held. */
    DENIED,
    /** Of an issue: on which side of it is not known. */
    OPEN
  }

  Position {
    parties = List.copyOf(parties);
  }

  List<String> keys() {
    return parties.stream().map(Party::key).toList();
  }
}
