package parlance.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import parlance.model.SetupException;

/**
 * Keeps other runs out of an output folder. The operating system holds the lock for the process, so
 * that none is left when the process dies, however it does.
 */
final class FolderLock implements AutoCloseable {
  /** A byte far behind what the file says, so that others may read that while it is locked. */
  private static final long LOCKED = Long.MAX_VALUE - 1;

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @param file which is made where there is none, and stays
   * @param folder that is locked, for the message
   * @throws SetupException if another run has it
   */
  static FolderLock take(Path file, Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (lock(channel) == null) {
        throw new SetupException(
            "another run is at work in "
                + folder
                + " ("
                + Files.readString(file)
                + "); wait for its end, or name another folder with --out");
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              ("process "
                      + ProcessHandle.current().pid()
                      + ", since "
                      + Instant.now().truncatedTo(ChronoUnit.SECONDS))
                  .getBytes(StandardCharsets.UTF_8)));
      return new FolderLock(channel);
    } catch (IOException | RuntimeException refused) {
      channel.close();
      throw refused;
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED, 1, false);
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
