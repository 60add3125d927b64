package parlance.duplicate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Signatures by number, in a mapped file, so that none of them is on the heap. */
final class SignatureFile implements AutoCloseable {
  /** The most signatures that the file takes: 16 GiB. */
  static final int MOST = 1 << 26;

  private static final String SUFFIX = ".tmp";
  private static final int BUFFERED = 4096;
  private static final int PER_MAP = 1 << 22; // 1 GiB

  private final Path file;
  private final FileChannel channel;
  private final ByteBuffer unwritten = ByteBuffer.allocate(BUFFERED * Signature.BYTES);
  private final List<ByteBuffer> maps = new ArrayList<>();
  private int size;

  /** Makes a file in a folder, in which it is the only one of its kind. */
  SignatureFile(Path folder) throws IOException {
    deleteAll(folder);
    file = Files.createTempFile(folder, "signatures", SUFFIX);
    channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  private static void deleteAll(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "signatures*" + SUFFIX)) {
      for (Path left : files) {
        delete(left);
      }
    }
  }

  private static void delete(Path file) throws IOException {
    try {
      Files.deleteIfExists(file);
    } catch (FileSystemException mapped) {
      // Windows deletes no file that is mapped; the next run does
    }
  }

  void add(Signature signature) throws IOException {
    if (size == MOST) {
      throw new IllegalStateException("more than " + MOST + " signatures");
    }
    if (!unwritten.hasRemaining()) {
      write();
    }
    unwritten.put(signature.bytes());
    size++;
  }

  private void write() throws IOException {
    unwritten.flip();
    while (unwritten.hasRemaining()) {
      channel.write(unwritten);
    }
    unwritten.clear();
  }

  /** Ends the writing; from now on signatures can be read. */
  void finish() throws IOException {
    write();
    long bytes = channel.size();
    long perMap = (long) PER_MAP * Signature.BYTES;
    for (long begin = 0; begin < bytes; begin += perMap) {
      maps.add(channel.map(FileChannel.MapMode.READ_ONLY, begin, Math.min(perMap, bytes - begin)));
    }
  }

  int size() {
    return size;
  }

  /** Eight bytes of a signature. */
  long getLong(int number, int begin) {
    return map(number).getLong(place(number) + begin);
  }

  double similarity(int one, int other) {
    return Signature.similarity(map(one), place(one), map(other), place(other));
  }

  private ByteBuffer map(int number) {
    return maps.get(number / PER_MAP);
  }

  private static int place(int number) {
    return number % PER_MAP * Signature.BYTES;
  }

  @Override
  public void close() throws IOException {
    maps.clear();
    channel.close();
    delete(file);
  }
}
