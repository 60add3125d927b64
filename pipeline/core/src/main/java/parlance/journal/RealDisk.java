package parlance.journal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The file system. */
final class RealDisk implements Disk {

  @Override
  public Tail open(Path file, long length) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    RealTail tail = new RealTail(channel);
    tail.cut(length);
    return tail;
  }

  @Override
  public void replace(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  @Override
  public void forceNames(Path folder) throws IOException {
    if (folder.getFileSystem().getSeparator().equals("/")) { // Windows opens no folders
      try (FileChannel channel = FileChannel.open(folder)) {
        channel.force(true);
      }
    }
  }

  private record RealTail(FileChannel channel) implements Tail {

    @Override
    public void write(byte[] bytes) throws IOException {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
    }

    @Override
    public void copy(FileChannel from, long begin, long end) throws IOException {
      long at = begin;
      while (at < end) {
        long moved = from.transferTo(at, end - at, channel);
        if (moved <= 0) {
          throw new EOFException("a file became shorter while it was copied");
        }
        at += moved;
      }
    }

    @Override
    public void cut(long length) throws IOException {
      channel.truncate(length);
      channel.position(channel.size());
    }

    @Override
    public void force() throws IOException {
      channel.force(false);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
