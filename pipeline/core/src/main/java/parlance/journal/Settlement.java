package parlance.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Replaces files of an output folder by ones without what no longer holds, all of them or none: new
 * ones are written beside, then a marker says that they are whole, then each takes its place.
 *
 * <p>Stopped before the marker is there, nothing has happened; after it, {@link #finish} does what
 * is left, however often it is stopped itself.
 */
final class Settlement {
  /** How many articles of a settled journal stand between two marks of what was forced. */
  private static final int MARKED = 1000;

  private final Disk disk;
  private final Places places;

  Settlement(Disk disk, Places places) {
    this.disk = disk;
    this.places = places;
  }

  /** Says which lines of the journal still hold. */
  interface Holding {
    boolean holds(Entry entry, long position);
  }

  /** Replaces all files by empty ones. */
  void empty(Settings settings) throws IOException {
    fill(() -> fillEmpty(settings));
    commit();
  }

  private void fillEmpty(Settings settings) throws IOException {
    for (Path file : places.output()) {
      try (Disk.Tail tail = disk.open(places.settled(file), 0)) {
        tail.force();
      }
    }
    List<Long> ends = places.names().stream().map(name -> 0L).toList();
    try (Disk.Tail journal = disk.open(places.settled(places.journal()), 0)) {
      journal.write(JournalFormat.bytes(new JournalLine.Header(JournalLine.FORM, settings)));
      journal.write(JournalFormat.bytes(new JournalLine.Forced(ends)));
      journal.force();
    }
  }

  /** Leaves out what no longer holds and rewrites the rest; whether that changes anything. */
  boolean settle(Holding holding, Rewriting rewriting) throws IOException {
    Survey survey = new Survey(holding, rewriting);
    new JournalReader(places.journal()).read(survey);
    if (!survey.needed) {
      return false;
    }
    fill(
        () -> {
          try (Copy copy = new Copy(survey)) {
            new JournalReader(places.journal()).read(copy);
            copy.end();
          }
        });
    commit();
    return true;
  }

  private interface Filling {
    void fill() throws IOException;
  }

  /** Makes the new files; where the disk has no room for them, it is given back what they took. */
  private void fill(Filling filling) throws IOException {
    Files.createDirectories(places.settled());
    try {
      filling.fill();
    } catch (IOException full) {
      try {
        finish();
      } catch (IOException again) {
        full.addSuppressed(again);
      }
      throw full;
    }
  }

  private void commit() throws IOException {
    disk.forceNames(places.settled());
    try (Disk.Tail marker = disk.open(places.commit(), 0)) {
      marker.force();
    }
    disk.forceNames(places.state());
    finish();
  }

  /** Does what is left of a settlement that was stopped, or takes it back. */
  void finish() throws IOException {
    boolean committed = Files.exists(places.commit());
    for (Path file : places.replaceable()) {
      Path settled = places.settled(file);
      if (committed && Files.exists(settled)) {
        disk.replace(settled, file);
      } else if (Files.exists(settled)) {
        disk.delete(settled);
      }
    }
    if (committed) {
      disk.forceNames(places.folder());
      disk.forceNames(places.state());
      disk.delete(places.commit());
      disk.forceNames(places.state());
    }
  }

  /** Finds out which files have something in them that no longer holds. */
  private final class Survey implements JournalReader.Visitor {
    private final Holding holding;
    private final Rewriting rewriting;
    final boolean[] changes = new boolean[places.names().size()];
    boolean needed;
    private final long[] ends = new long[changes.length];

    Survey(Holding holding, Rewriting rewriting) {
      this.holding = holding;
      this.rewriting = rewriting;
    }

    boolean holds(Entry entry, long position) {
      return holding.holds(entry, position);
    }

    boolean rewrites(Entry entry) {
      return entry.done() && rewriting.concerns(entry.id());
    }

    @Override
    public void visit(JournalLine line, long begin, long end) {
      if (line instanceof Entry entry) {
        boolean changed = !holds(entry, begin) || rewrites(entry);
        needed |= changed;
        for (int i = 0; i < changes.length; i++) {
          changes[i] |= changed && entry.ends().get(i) > ends[i];
          ends[i] = entry.ends().get(i);
        }
      }
    }
  }

  /** Copies what holds. */
  private final class Copy implements JournalReader.Visitor, AutoCloseable {
    private final Survey survey;
    private final List<Excerpt> excerpts = new ArrayList<>();
    private final Disk.Tail journal;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private List<Long> begins = Collections.nCopies(places.names().size(), 0L);
    private int entries;

    Copy(Survey survey) throws IOException {
      this.survey = survey;
      this.journal = disk.open(places.settled(places.journal()), 0);
      for (int i = 0; i < survey.changes.length; i++) {
        Path file = places.output().get(i);
        excerpts.add(
            survey.changes[i]
                ? new Excerpt(FileChannel.open(file), disk.open(places.settled(file), 0))
                : new Excerpt(null, null));
      }
    }

    @Override
    public void visit(JournalLine line, long begin, long end) throws IOException {
      if (line instanceof JournalLine.Header) {
        lines.writeBytes(JournalFormat.bytes(line));
      } else if (line instanceof JournalLine.Completed) {
        mark();
        lines.writeBytes(JournalFormat.bytes(line));
      } else if (line instanceof Entry entry) {
        StoredRecord record = new StoredRecord(entry, places, begins);
        begins = entry.ends();
        boolean holds = survey.holds(entry, begin);
        long check = entry.check();
        if (holds && survey.rewrites(entry)) {
          check = rewrite(record, entry);
        } else {
          for (int i = 0; i < excerpts.size(); i++) {
            excerpts.get(i).next(entry.ends().get(i), holds);
          }
        }
        if (holds) {
          lines.writeBytes(JournalFormat.bytes(entry.with(ends(), check)));
          if (++entries % MARKED == 0) {
            mark();
          }
        }
      }
    }

    /** The check of the new lines. */
    private long rewrite(StoredRecord record, Entry entry) throws IOException {
      List<byte[]> old = new ArrayList<>();
      for (int i = 0; i < excerpts.size(); i++) {
        old.add(record.read(i));
      }
      List<byte[]> rewritten = survey.rewriting.rewrite(entry.id(), old);
      for (int i = 0; i < excerpts.size(); i++) {
        excerpts.get(i).replace(entry.ends().get(i), rewritten.get(i));
      }
      return Entry.check(rewritten);
    }

    private List<Long> ends() {
      return excerpts.stream().map(Excerpt::length).toList();
    }

    private void mark() throws IOException {
      lines.writeBytes(JournalFormat.bytes(new JournalLine.Forced(ends())));
      journal.write(lines.toByteArray());
      lines.reset();
    }

    void end() throws IOException {
      for (Excerpt excerpt : excerpts) {
        excerpt.end();
      }
      mark();
      journal.force();
    }

    @Override
    public void close() throws IOException {
      journal.close();
      for (Excerpt excerpt : excerpts) {
        excerpt.close();
      }
    }
  }
}
