package parlance.spark;

import java.io.Serializable;
import java.util.Locale;

/**
 * A file of articles on any file system that Spark reads.
 *
 * @param number in the order of the paths
 * @param path as the user gave it, with {@code /} between folders
 * @param location by which it is opened
 * @param bytes its size
 */
record DropFile(int number, String path, String location, long bytes) implements Serializable {
  static final String PARQUET = ".parquet";

  /** How much text there may be in a byte of a compressed file. */
  private static final int PACKED = 4;

  static boolean isParquet(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(PARQUET);
  }

  boolean isParquet() {
    return isParquet(path);
  }

  /** Size of the text in it, as a guess. */
  long textBytes() {
    boolean packed = isParquet() || path.toLowerCase(Locale.ROOT).endsWith(".gz");
    return packed ? PACKED * bytes : bytes;
  }
}
