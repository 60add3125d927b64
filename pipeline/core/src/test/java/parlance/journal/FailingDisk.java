package parlance.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * A disk that is gone after so many steps, and for good; the step at which it goes is half done.
 */
final class FailingDisk implements Disk {
  private final Disk disk = new RealDisk();
  private final Map<Path, Long> forced = new LinkedHashMap<>();
  private int left;

  FailingDisk(int steps) {
    left = steps;
  }

  private boolean fails() {
    return left-- <= 0;
  }

  private void step() throws IOException {
    if (fails()) {
      throw new IOException("the disk is gone");
    }
  }

  int left() {
    return left;
  }

  /** Takes what a loss of power may take: what was not forced, or a part of it, or its bytes. */
  void losePower(Random random) throws IOException {
    for (Map.Entry<Path, Long> file : forced.entrySet()) {
      if (Files.exists(file.getKey())) {
        byte[] bytes = Files.readAllBytes(file.getKey());
        int safe = (int) Math.min(bytes.length, file.getValue());
        int kept = safe + random.nextInt(bytes.length - safe + 1);
        byte[] lost = Arrays.copyOf(bytes, kept);
        Arrays.fill(lost, Math.max(safe, kept - random.nextInt(200)), kept, (byte) 0);
        Files.write(file.getKey(), lost);
      }
    }
  }

  @Override
  public Tail open(Path file, long length) throws IOException {
    step();
    Tail tail = disk.open(file, length);
    forced.put(file, length);
    return new Tail() {
      private long end = length;

      @Override
      public void write(byte[] bytes) throws IOException {
        if (fails()) {
          tail.write(Arrays.copyOf(bytes, bytes.length / 2));
          throw new IOException("the disk is gone");
        }
        tail.write(bytes);
        end += bytes.length;
      }

      @Override
      public void copy(FileChannel from, long begin, long until) throws IOException {
        if (fails()) {
          tail.copy(from, begin, begin + (until - begin) / 2);
          throw new IOException("the disk is gone");
        }
        tail.copy(from, begin, until);
        end += until - begin;
      }

      @Override
      public void cut(long to) throws IOException {
        step();
        tail.cut(to);
        end = to;
        forced.merge(file, to, Math::min);
      }

      @Override
      public void force() throws IOException {
        step();
        forced.put(file, end);
      }

      @Override
      public void close() throws IOException {
        tail.close();
      }
    };
  }

  @Override
  public void replace(Path from, Path to) throws IOException {
    step();
    disk.replace(from, to);
    forced.put(to, Files.size(to));
    forced.remove(from);
  }

  @Override
  public void delete(Path file) throws IOException {
    step();
    disk.delete(file);
    forced.remove(file);
  }

  @Override
  public void forceNames(Path folder) throws IOException {
    step();
  }
}
