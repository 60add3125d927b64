package parlance.journal;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Which articles an output folder holds, in little memory, and which of them a run has met. Not for
 * several threads.
 */
final class Ledger {
  /** What makes a position one of a reject where those of records are. */
  private static final long BELOW = 2;

  private final KeyTable records = new KeyTable();
  private final KeyTable rejects = new KeyTable();
  private final Map<Key, Integer> refused = new HashMap<>();
  private final Set<Key> untold = new LinkedHashSet<>();
  private long superseded;

  static Key record(String id) {
    return Key.of(id);
  }

  static Key reject(String id, long file, int nth) {
    return Key.of(id, Long.toHexString(file), Integer.toString(nth));
  }

  private KeyTable table(Entry entry) {
    return entry.done() ? records : rejects;
  }

  /** Takes note of a line of the journal. */
  void enter(Entry entry, long position) {
    KeyTable table = table(entry);
    Key key = entry.key();
    int at = table.find(key);
    if (at >= 0 && table.position(at) >= 0) {
      superseded++;
    }
    table.put(key, entry.content(), (int) entry.file(), position);
    if (entry.done()) {
      Key rejected = reject(entry.id(), entry.file(), 0);
      retract(rejects, rejected, KeyTable.NOWHERE);
      untold.remove(rejected);
      return;
    }
    untold.add(key);
    if (entry.retracts() || entry.nth() == 0) {
      retract(records, record(entry.id()), -position - BELOW);
    }
  }

  private void retract(KeyTable table, Key key, long instead) {
    int at = table.find(key);
    if (at >= 0 && table.position(at) >= 0) {
      superseded++;
    }
    if (at >= 0 || instead != KeyTable.NOWHERE) {
      table.put(key, 0, 0, instead);
    }
  }

  /** Whether a line of the journal is the last word on its article. */
  boolean holds(Entry entry, long position) {
    KeyTable table = table(entry);
    int at = table.find(entry.key());
    return at >= 0 && table.position(at) == position;
  }

  /** Whether there is a record of that id. */
  boolean hasRecord(String id) {
    int at = records.find(record(id));
    return at >= 0 && records.position(at) >= 0;
  }

  /** Whether the record of that id was read from another file than this. */
  boolean hasRecordOfOther(Candidate candidate) {
    int at = records.find(record(candidate.id()));
    return at >= 0 && records.position(at) >= 0 && records.file(at) != (int) candidate.file();
  }

  /** Where the journal has what became last of that id: its record, or why there is none. */
  long position(String id) {
    int at = records.find(record(id));
    long position = at < 0 ? KeyTable.NOWHERE : records.position(at);
    return position < KeyTable.NOWHERE ? -position - BELOW : position;
  }

  /** Whether the record of that id is of that content. */
  boolean holdsRecord(Candidate candidate) {
    return holds(records, record(candidate.id()), candidate.content());
  }

  boolean holdsReject(Candidate candidate, int nth) {
    return holds(rejects, reject(candidate.id(), candidate.file(), nth), candidate.content());
  }

  private static boolean holds(KeyTable table, Key key, long content) {
    int at = table.find(key);
    return at >= 0 && table.position(at) >= 0 && table.content(at) == content;
  }

  /** Whether the run has met an article of that id. */
  boolean seen(String id) {
    int at = records.find(record(id));
    return at >= 0 && records.seen(at);
  }

  void see(String id) {
    records.see(record(id));
  }

  void seeReject(Candidate candidate, int nth) {
    rejects.see(reject(candidate.id(), candidate.file(), nth));
  }

  /** Whether the run has not met again what was once rejected. */
  boolean missed(Entry entry) {
    int at = rejects.find(entry.key());
    return !entry.done() && at >= 0 && !rejects.seen(at);
  }

  /**
   * Whether something was once rejected that the run has not met again.
   *
   * @param files which count, given 32 bits of what stands for one
   */
  boolean missesRejects(IntPredicate files) {
    return rejects.misses(files);
  }

  /** Takes note that a run came to its end and has told what was rejected until then. */
  void complete() {
    untold.clear();
  }

  /** How many articles were rejected since a run last came to its end, and not done after all. */
  int untold() {
    return untold.size();
  }

  /** Which one this is, from 1, of those of its id and file that the run could not read. */
  int nextRefused(Candidate candidate) {
    Key key = reject(candidate.id(), candidate.file(), 0);
    return refused.merge(key, 1, Integer::sum);
  }

  /** Begins another run. */
  void forgetSeen() {
    records.forgetSeen();
    rejects.forgetSeen();
    refused.clear();
  }

  void clear() {
    records.clear();
    rejects.clear();
    refused.clear();
    untold.clear();
    superseded = 0;
  }

  int records() {
    return records.listed();
  }

  int rejects() {
    return rejects.listed();
  }

  /** How many lines of the journal are no longer the last word on their article. */
  long superseded() {
    return superseded;
  }
}
