package parlance.aggregate;

import java.util.Comparator;
import java.util.List;

/**
 * What a row stands for.
 *
 * @param keys of the fields that are counted by, in their order
 * @param period empty for articles without a date
 */
record Group(List<String> keys, String period) implements Comparable<Group> {
  private static final Comparator<Group> ORDER =
      Comparator.<Group, String>comparing(group -> String.join("\n", group.keys()))
          .thenComparing(group -> group.period().isEmpty())
          .thenComparing(Group::period);

  Group {
    keys = List.copyOf(keys);
  }

  @Override
  public int compareTo(Group other) {
    return ORDER.compare(this, other);
  }
}
