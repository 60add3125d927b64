package parlance.journal;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Decides what is to be done with the articles of one reading of the input, in its order. */
final class Round {
  private final JournalReader journal;
  private final Ledger ledger;
  private final Collection<String> paths;
  private final boolean retriesRejects;
  private final Map<String, String> underWay = new HashMap<>();
  private @Nullable Set<Long> files;

  /**
   * @param paths of all files that belong to the input
   * @param retriesRejects whether what a stage has rejected is done again, though it has not
   *     changed
   */
  Round(Places places, Ledger ledger, Collection<String> paths, boolean retriesRejects) {
    this.journal = new JournalReader(places.journal());
    this.ledger = ledger;
    this.paths = paths;
    this.retriesRejects = retriesRejects;
    ledger.forgetSeen();
  }

  Verdict decide(Candidate candidate) throws IOException {
    if (candidate.state() != Candidate.State.READ) {
      return decideRefused(candidate);
    }
    String id = candidate.id();
    if (ledger.seen(id)) {
      return new Verdict.Clash(pathOf(id));
    }
    if (ledger.hasRecordOfOther(candidate)) {
      Entry other = entry(id);
      if (isInput(other.file())) {
        return new Verdict.Clash(other.path());
      }
    }
    boolean replaces = ledger.hasRecord(id) && !ledger.holdsRecord(candidate);
    ledger.see(id);
    if (ledger.holdsRecord(candidate)) {
      return new Verdict.Skip();
    }
    if (!replaces && !retriesRejects && ledger.holdsReject(candidate, 0)) {
      ledger.seeReject(candidate, 0);
      return new Verdict.Skip();
    }
    underWay.put(id, candidate.path());
    return new Verdict.Do(0, replaces);
  }

  private Verdict decideRefused(Candidate candidate) throws IOException {
    boolean unreadable = candidate.state() == Candidate.State.UNREADABLE;
    if (unreadable && ledger.hasRecord(candidate.id()) && !ledger.hasRecordOfOther(candidate)) {
      return new Verdict.Skip();
    }
    int nth = unreadable ? Entry.UNREADABLE : ledger.nextRefused(candidate);
    if (ledger.holdsReject(candidate, nth) && !retracts(candidate)) {
      ledger.seeReject(candidate, nth);
      return new Verdict.Skip();
    }
    return new Verdict.Do(nth, false);
  }

  private String pathOf(String id) throws IOException {
    String path = underWay.get(id);
    return path == null ? entry(id).path() : path;
  }

  private Entry entry(String id) throws IOException {
    return journal.at(ledger.position(id));
  }

  private boolean isInput(long file) {
    return files().contains(file);
  }

  private Set<Long> files() {
    if (files == null) {
      files = hashes(paths);
    }
    return files;
  }

  /**
   * Tells of rejects that the round has not met again which their files no longer give: the file
   * was read to its end; or it could not be read, and is gone. Empty if there are none.
   */
  Optional<Predicate<Entry>> gone(Collection<String> readToEnd) {
    Set<Long> read = hashes(readToEnd);
    Set<Integer> there = new HashSet<>();
    files().forEach(file -> there.add(file.intValue()));
    read.forEach(file -> there.remove(file.intValue()));
    if (!ledger.missesRejects(file -> !there.contains(file))) {
      return Optional.empty();
    }
    return Optional.of(
        entry ->
            ledger.missed(entry)
                && (read.contains(entry.file())
                    || (entry.nth() == Entry.UNREADABLE && !isInput(entry.file()))));
  }

  /** What stands for files, however the user named them. */
  static Set<Long> hashes(Collection<String> paths) {
    Set<Long> hashes = new HashSet<>();
    paths.forEach(path -> hashes.add(Candidate.file(path)));
    return hashes;
  }

  /** Whether what is no article any more had a record. */
  boolean retracts(Candidate candidate) throws IOException {
    String id = candidate.id();
    return candidate.state() == Candidate.State.REFUSED
        && ledger.hasRecord(id)
        && !ledger.seen(id)
        && entry(id).file() == candidate.file();
  }

  /** Takes note that the journal has what came of an article. */
  void end(Candidate candidate, int nth, boolean done) {
    if (!done) {
      ledger.seeReject(candidate, nth);
    }
    if (candidate.state() == Candidate.State.READ) {
      underWay.remove(candidate.id());
    }
  }
}
