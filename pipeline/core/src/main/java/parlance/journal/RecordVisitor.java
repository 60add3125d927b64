package parlance.journal;

import java.io.IOException;

/** Takes records that stand in the output. */
public interface RecordVisitor {
  /**
   * Takes a record.
   *
   * @param lines that it added to the file that is gone through
   */
  void visit(StoredRecord record, byte[] lines) throws IOException;
}
