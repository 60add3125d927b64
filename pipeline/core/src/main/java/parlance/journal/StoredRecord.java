package parlance.journal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Collections;
import java.util.List;

/** Where an article's record stands in the output; as long as nothing is settled. */
public final class StoredRecord {
  private final Entry entry;
  private final Places places;
  private final List<Long> begins;

  StoredRecord(Entry entry, Places places, List<Long> begins) {
    this.entry = entry;
    this.places = places;
    this.begins = begins;
  }

  /** Goes through the records that hold, in the order in which they were written. */
  static void forEach(Places places, Ledger ledger, int file, RecordVisitor visitor)
      throws IOException {
    try (FileChannel channel = FileChannel.open(places.output().get(file))) {
      new JournalReader(places.journal())
          .read(
              new JournalReader.Visitor() {
                private List<Long> begins = Collections.nCopies(places.names().size(), 0L);

                @Override
                public void visit(JournalLine line, long begin, long end) throws IOException {
                  if (line instanceof Entry entry) {
                    StoredRecord record = new StoredRecord(entry, places, begins);
                    begins = entry.ends();
                    if (entry.done() && ledger.holds(entry, begin)) {
                      visitor.visit(record, record.read(file, channel));
                    }
                  }
                }
              });
    }
  }

  /** The article as the run met it. */
  public Candidate candidate() {
    return new Candidate(entry.id(), entry.path(), entry.content(), Candidate.State.READ);
  }

  /** What it added to the file of that number. */
  public byte[] read(int file) throws IOException {
    try (FileChannel channel = FileChannel.open(places.output().get(file))) {
      return read(file, channel);
    }
  }

  private byte[] read(int file, FileChannel channel) throws IOException {
    long begin = begins.get(file);
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(entry.ends().get(file) - begin));
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, begin + bytes.position()) < 0) {
        throw new EOFException(places.output().get(file) + " became shorter while it was read");
      }
    }
    return bytes.array();
  }
}
