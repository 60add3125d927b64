package parlance.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parlance.duplicate.NearDuplicates;
import parlance.journal.OutputJournal;
import parlance.journal.Rewriting;
import parlance.journal.StoredRecord;

/**
 * Compares what the records in an output say of near-duplicates with what is so, now that all are
 * there: which are to be changed, and which were left out and are the first of their group now.
 */
final class DuplicateReview implements Rewriting {
  private final Map<String, Optional<String>> changes = new HashMap<>();
  private final List<StoredRecord> wanted = new ArrayList<>();
  private int duplicates;

  /**
   * Reviews all records that hold.
   *
   * @param scratch a folder for a file that is deleted in the end
   */
  static DuplicateReview of(OutputJournal journal, Path scratch) throws IOException {
    DuplicateReview review = new DuplicateReview();
    Set<String> wanted = new HashSet<>();
    try (NearDuplicates all = new NearDuplicates(scratch)) {
      List<@Nullable String> before = new ArrayList<>();
      BitSet leftOut = new BitSet();
      ArticleMark.forEach(
          journal,
          (record, mark) -> {
            if (mark.addTo(all)) {
              leftOut.set(before.size(), mark.leftOut() != null);
              before.add(mark.duplicates());
            }
          });
      PrimitiveIterator.OfInt number = IntStream.range(0, before.size()).iterator();
      all.forEach(
          (id, first) -> {
            int at = number.nextInt();
            review.enter(id, first, before.get(at));
            if (first == null && leftOut.get(at)) {
              wanted.add(id);
            }
          });
    }
    if (!wanted.isEmpty()) {
      ArticleMark.forEach(
          journal,
          (record, mark) -> {
            if (wanted.contains(mark.id())) {
              review.wanted.add(record);
            }
          });
    }
    return review;
  }

  private void enter(String id, @Nullable String first, @Nullable String before) {
    duplicates += first == null ? 0 : 1;
    if (!Objects.equals(first, before)) {
      changes.put(id, Optional.ofNullable(first));
    }
  }

  /** The records that were left out as near-duplicates of others and are none any more. */
  List<StoredRecord> wanted() {
    return wanted;
  }

  /** How many records there are of near-duplicates. */
  int duplicates() {
    return duplicates;
  }

  @Override
  public boolean isNeeded() {
    return !changes.isEmpty();
  }

  @Override
  public boolean concerns(String id) {
    return changes.containsKey(id);
  }

  @Override
  public List<byte[]> rewrite(String id, List<byte[]> lines) {
    String first = Objects.requireNonNull(changes.get(id)).orElse(null);
    return lines.stream().map(line -> JsonLines.withField(line, "duplicates", first)).toList();
  }
}
