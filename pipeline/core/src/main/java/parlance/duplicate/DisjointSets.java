package parlance.duplicate;

/** Numbers from 0, joined to sets: a union-find forest whose roots are the sets' least numbers. */
public final class DisjointSets {
  private final int[] parents;

  public DisjointSets(int size) {
    parents = new int[size];
    for (int i = 0; i < size; i++) {
      parents[i] = i;
    }
  }

  /** The least number of the set that holds this one. */
  public int root(int number) {
    int at = number;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  public void join(int one, int other) {
    int root = root(one);
    int otherRoot = root(other);
    parents[Math.max(root, otherRoot)] = Math.min(root, otherRoot);
  }
}
