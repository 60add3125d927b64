package parlance.sample;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Draws from each stratum without replacement, with equal chances. Each candidate has a number that
 * a hash makes of the seed and its ids, and those with the lowest numbers are drawn: so what is
 * drawn depends on neither the order of the articles nor on chance, and no more than the wanted
 * number is kept of each stratum. Not for several threads.
 */
final class Draw {
  private static final Comparator<Numbered> ORDER =
      Comparator.comparingLong(Numbered::number)
          .thenComparing(numbered -> numbered.candidate().article())
          .thenComparing(numbered -> String.valueOf(numbered.candidate().part()));

  private final int wanted;
  private final long seed;
  private final SortedMap<List<String>, Stratum> strata = new TreeMap<>(Draw::compare);

  private record Numbered(long number, Candidate candidate) {}

  private static final class Stratum {
    private final PriorityQueue<Numbered> lowest = new PriorityQueue<>(ORDER.reversed());
    private int size;
  }

  /**
   * What is drawn of a stratum.
   *
   * @param size how many there are
   * @param drawn in the order of their numbers
   */
  record Drawn(List<String> stratum, int size, List<Candidate> drawn) {
    Drawn {
      stratum = List.copyOf(stratum);
      drawn = List.copyOf(drawn);
    }
  }

  Draw(int wanted, long seed) {
    this.wanted = wanted;
    this.seed = seed;
  }

  void add(Candidate candidate) {
    Stratum stratum = strata.computeIfAbsent(candidate.stratum(), absent -> new Stratum());
    stratum.size++;
    stratum.lowest.add(new Numbered(number(candidate), candidate));
    if (stratum.lowest.size() > wanted) {
      stratum.lowest.remove();
    }
  }

  /** The strata in the order of their values, with what is drawn of each. */
  List<Drawn> drawn() {
    List<Stratum> all = List.copyOf(strata.values());
    int[] numbers = Allocation.of(all.stream().mapToInt(stratum -> stratum.size).toArray(), wanted);
    List<Drawn> drawn = new ArrayList<>();
    strata.forEach(
        (values, stratum) ->
            drawn.add(
                new Drawn(
                    values,
                    stratum.size,
                    stratum.lowest.stream()
                        .sorted(ORDER)
                        .limit(numbers[drawn.size()])
                        .map(Numbered::candidate)
                        .toList())));
    return drawn;
  }

  private long number(Candidate candidate) {
    String ids = seed + "\n" + candidate.article() + "\n" + candidate.part();
    byte[] hash = DigestUtils.sha256(ids.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(hash).getLong();
  }

  private static int compare(List<String> one, List<String> other) {
    for (int i = 0; i < one.size(); i++) {
      int order = one.get(i).compareTo(other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
