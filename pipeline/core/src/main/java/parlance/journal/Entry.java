package parlance.journal;

import java.util.List;
import java.util.zip.CRC32;

/**
 * A line of the journal: what became of one article, and where the output ended after it.
 *
 * @param done whether it has a record; otherwise it was rejected
 * @param path of the file that it was read from, as the user gave it
 * @param file that path as such, however it was given: a hash
 * @param nth 0 for an article that could be read, {@value #UNREADABLE} for a file that could not;
 *     otherwise which one, from 1, of those with this id in this file that are no articles
 * @param content by which a change is noticed: a hash
 * @param retracts whether what was read is no article any more, so that its record does not hold
 * @param ends of the output's files, in bytes
 * @param check CRC-32 of what the article added to them, one after the other
 */
record Entry(
    boolean done,
    String id,
    String path,
    long file,
    int nth,
    long content,
    boolean retracts,
    List<Long> ends,
    long check)
    implements JournalLine {

  static final int UNREADABLE = -1;

  Entry {
    ends = List.copyOf(ends);
  }

  /** What its record or its reject goes by; only the last entry of a key holds. */
  Key key() {
    return done ? Ledger.record(id) : Ledger.reject(id, file, nth);
  }

  /** The same where the output ends elsewhere after it, or it has added something else. */
  Entry with(List<Long> otherEnds, long otherCheck) {
    return new Entry(done, id, path, file, nth, content, retracts, otherEnds, otherCheck);
  }

  /** CRC-32 of lines, one after the other. */
  static long check(List<byte[]> lines) {
    CRC32 check = new CRC32();
    lines.forEach(check::update);
    return check.getValue();
  }
}
