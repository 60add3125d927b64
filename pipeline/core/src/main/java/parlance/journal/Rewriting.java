package parlance.journal;

import java.util.List;

/** A change to records that stand in the output. */
public interface Rewriting {
  /** Changes nothing. */
  Rewriting NONE =
      new Rewriting() {
        @Override
        public boolean isNeeded() {
          return false;
        }

        @Override
        public boolean concerns(String id) {
          return false;
        }

        @Override
        public List<byte[]> rewrite(String id, List<byte[]> lines) {
          return lines;
        }
      };

  /** Whether it concerns any record. */
  boolean isNeeded();

  /** Whether it concerns the record of that id. */
  boolean concerns(String id);

  /**
   * The record's new lines.
   *
   * @param lines of the record, file by file; where a file has none, it gets none
   */
  List<byte[]> rewrite(String id, List<byte[]> lines);
}
