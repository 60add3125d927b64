package parlance.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
  private static final String UNDATED = "~"; // comes after all digits

  private final Map<String, Optional<String>> changes = new HashMap<>();
  private final List<Queue<StoredRecord>> groups = new ArrayList<>();
  private boolean begun;
  private int duplicates;

  /**
   * Reviews all records that hold.
   *
   * @param scratch a folder for a file that is deleted in the end
   */
  static DuplicateReview of(OutputJournal journal, Path scratch) throws IOException {
    DuplicateReview review = new DuplicateReview();
    Set<String> wanted = new HashSet<>();
    Map<String, String> firsts = new HashMap<>();
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
            if (leftOut.get(at)) {
              firsts.put(id, first == null ? id : first);
              if (first == null) {
                wanted.add(id);
              }
            }
          });
    }
    if (!wanted.isEmpty()) {
      firsts.values().retainAll(wanted);
      review.addGroups(journal, firsts);
    }
    return review;
  }

  /**
   * @param firsts of those that were left out, by id, where the first was so too
   */
  private void addGroups(OutputJournal journal, Map<String, String> firsts) throws IOException {
    Map<String, SortedMap<String, StoredRecord>> members = new TreeMap<>();
    ArticleMark.forEach(
        journal,
        (record, mark) -> {
          String first = firsts.get(mark.id());
          if (first != null) {
            members
                .computeIfAbsent(first, group -> new TreeMap<>(NearDuplicates::byCodePoints))
                .put(Objects.requireNonNullElse(mark.date(), UNDATED) + " " + mark.id(), record);
          }
        });
    members.values().forEach(group -> groups.add(new ArrayDeque<>(group.values())));
  }

  private void enter(String id, @Nullable String first, @Nullable String before) {
    duplicates += first == null ? 0 : 1;
    if (!Objects.equals(first, before)) {
      changes.put(id, Optional.ofNullable(first));
    }
  }

  /**
   * The records that were left out as near-duplicates of others and are none any more. Asked again,
   * those that come after them in their groups, where they were rejected.
   */
  List<StoredRecord> next(OutputJournal journal) {
    if (begun) {
      groups.removeIf(
          group -> journal.hasRecord(group.remove().candidate().id()) || group.isEmpty());
    }
    begun = true;
    return groups.stream().map(Queue::element).toList();
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
