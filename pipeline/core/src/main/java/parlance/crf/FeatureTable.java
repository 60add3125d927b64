package parlance.crf;

/**
 * Where the weights of each feature begin, for both CRFs: an open-addressed table by {@link
 * Template#key}.
 *
 * <p>Immutable, so threads may share it.
 */
final class FeatureTable {
  static final int NONE = -1;

  private static final long SCATTER = 0x9E3779B97F4A7C15L;
  private static final long LOWER = 0xFFFFFFFFL;
  private static final byte FREE = 0;

  /** For each place a few more bits of the key's hash, which tell most absent features at once. */
  private final byte[] tags;

  /** For each place the key, and then the rows: that of the first CRF in the upper half. */
  private final long[] entries;

  private final int shift;

  /**
   * @param features keys, each once
   * @param starts of both CRFs, for each key where its weights begin, or {@link #NONE}
   */
  FeatureTable(long[] features, int[][] starts) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(features.length + features.length / 2);
    tags = new byte[1 << bits];
    entries = new long[2 << bits];
    shift = Long.SIZE - bits;
    for (int i = 0; i < features.length; i++) {
      long hash = features[i] * SCATTER;
      int place = (int) (hash >>> shift);
      while (tags[place] != FREE) {
        place = (place + 1) & (tags.length - 1);
      }
      tags[place] = tag(hash);
      entries[2 * place] = features[i];
      entries[2 * place + 1] = ((long) starts[0][i] << Integer.SIZE) | (starts[1][i] & LOWER);
    }
  }

  /** Where the weights of a feature begin in those of the first CRF (0) or the second (1). */
  int row(int crf, long key) {
    long hash = key * SCATTER;
    byte tag = tag(hash);
    int place = (int) (hash >>> shift);
    while (tags[place] != FREE) {
      if (tags[place] == tag && entries[2 * place] == key) {
        long rows = entries[2 * place + 1];
        return (int) (crf == 0 ? rows >> Integer.SIZE : rows);
      }
      place = (place + 1) & (tags.length - 1);
    }
    return NONE;
  }

  /** Likewise; {@link #NONE}, too, if the part is unknown. */
  int row(int crf, Template template, int part) {
    return part == Strings.UNKNOWN ? NONE : row(crf, template.key(part));
  }

  /** Likewise for two parts. */
  int row(int crf, Template template, int first, int second) {
    boolean isUnknown = first == Strings.UNKNOWN || second == Strings.UNKNOWN;
    return isUnknown ? NONE : row(crf, template.key(first, second));
  }

  private byte tag(long hash) {
    return (byte) ((hash >>> (shift - Byte.SIZE)) | 1);
  }
}
