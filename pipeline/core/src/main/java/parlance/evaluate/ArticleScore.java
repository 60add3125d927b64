package parlance.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the measures say of one article. Not for several threads. */
final class ArticleScore {
  private final SortedMap<Row, Tally> tallies = new TreeMap<>();
  private final List<Misfit> misfits = new ArrayList<>();

  void add(Row row, Tally tally) {
    tallies.merge(row, tally, Tally::plus);
  }

  void add(Misfit misfit) {
    misfits.add(misfit);
  }

  SortedMap<Row, Tally> tallies() {
    return tallies;
  }

  /** In text order. */
  List<Misfit> misfits() {
    misfits.sort(Comparator.comparingInt(Misfit::begin));
    return misfits;
  }
}
