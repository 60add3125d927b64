package parlance.duplicate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells which of many articles are near-duplicates of others, and of which: of the first of their
 * group, which is the one with the earliest date, then with the lowest id in the order of code
 * points. An article without a date comes after all that have one.
 *
 * <pre>{@code
 * try (NearDuplicates articles = new NearDuplicates(folder)) {
 *   articles.add("a1", "2024-01-19", Signature.of(text).orElseThrow());
 *   …
 *   articles.forEach((id, first) -> { if (first != null) { … } });
 * }
 * }</pre>
 *
 * <p>Two articles are near-duplicates if the similarity of their signatures is at least 0.65, or if
 * a chain of such pairs leads from one to the other; so nothing hangs on the order in which they
 * are added. The signatures lie in a file; the heap holds the ids and some 30 bytes an article. Not
 * for several threads.
 */
public final class NearDuplicates implements AutoCloseable {
  private static final int UNDATED = Integer.MAX_VALUE;

  private final SignatureFile signatures;
  private final List<String> ids = new ArrayList<>();
  private final IntStream.Builder days = IntStream.builder();

  /**
   * @param folder for the file with the signatures, which is deleted in the end; or, if the process
   *     is killed, when the next begins
   * @throws UncheckedIOException if it cannot be written; so of all methods
   */
  public NearDuplicates(Path folder) {
    try {
      signatures = new SignatureFile(folder);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * Adds an article; before {@link #forEach}, and at most 67,108,864.
   *
   * @param date of publication, {@code YYYY-MM-DD}
   * @throws java.time.DateTimeException if it is no such day
   */
  public void add(String id, @Nullable String date, Signature signature) {
    int day = date == null ? UNDATED : Math.toIntExact(LocalDate.parse(date).toEpochDay());
    try {
      signatures.add(signature);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    ids.add(id);
    days.add(day);
  }

  /**
   * Tells of all articles, in the order in which they were added: the article's id, and the id of
   * the first of its group, or null if it is the first itself or like no other. To be called once.
   */
  public void forEach(BiConsumer<? super String, ? super @Nullable String> found) {
    DisjointSets groups = groups();
    int[] firsts = firsts(groups);
    for (int number = 0; number < ids.size(); number++) {
      int first = firsts[groups.root(number)];
      found.accept(ids.get(number), first == number ? null : ids.get(first));
    }
  }

  private DisjointSets groups() {
    try {
      signatures.finish();
      return Grouping.of(signatures);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** By the group's root. */
  private int[] firsts(DisjointSets groups) {
    int[] day = days.build().toArray();
    Comparator<Integer> order =
        Comparator.<Integer>comparingInt(number -> day[number])
            .thenComparing(ids::get, NearDuplicates::byCodePoints);
    int[] firsts = IntStream.range(0, ids.size()).toArray();
    for (int number = 0; number < firsts.length; number++) {
      int root = groups.root(number);
      if (order.compare(number, firsts[root]) < 0) {
        firsts[root] = number;
      }
    }
    return firsts;
  }

  /** Compares ids. */
  public static int byCodePoints(String one, String other) {
    return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
  }

  @Override
  public void close() {
    try {
      signatures.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
