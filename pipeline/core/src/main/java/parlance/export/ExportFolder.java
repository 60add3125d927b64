package parlance.export;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import parlance.model.SetupException;

/**
 * Where an export writes: a folder beside the one that was asked for, whose place it takes when all
 * of it is there. An earlier export gives way; anything else that is there stays, and is refused.
 */
public final class ExportFolder implements AutoCloseable {
  /** The file by which a folder is known as an export. */
  public static final String ABOUT = "export.json";

  private final Path target;
  private final Path unfinished;
  private final List<String> notes = new ArrayList<>();

  private ExportFolder(Path target, Path unfinished) {
    this.target = target;
    this.unfinished = unfinished;
  }

  /**
   * Begins to write.
   *
   * @param target the folder that is to hold it
   * @param over whether an earlier export gives way; if not, the folder must be empty or missing
   * @throws SetupException if something else is there, or nothing can be written there
   */
  static ExportFolder begin(Path target, boolean over) {
    Path place = target.toAbsolutePath().normalize();
    Path parent = place.getParent();
    if (parent == null) {
      throw new SetupException(target + " is no folder to write to; name another with --out");
    }
    try {
      if (!isFree(place, over)) {
        throw new SetupException(
            target
                + (over ? " holds something else than an export" : " is not empty")
                + "; name another folder with --out");
      }
      Files.createDirectories(parent);
      return new ExportFolder(place, Files.createDirectory(beside(place, "new")));
    } catch (IOException impossible) {
      throw new SetupException(
          "cannot write to " + target + ": " + impossible + "; name another folder with --out",
          impossible);
    }
  }

  /** A name that no other process uses; nothing is there. */
  private static Path beside(Path place, String what) throws IOException {
    long process = ProcessHandle.current().pid();
    Path folder = place.resolveSibling("." + place.getFileName() + "-" + process + "-" + what);
    delete(folder);
    return folder;
  }

  private static boolean isFree(Path place, boolean over) throws IOException {
    if (Files.notExists(place) || (over && Files.isRegularFile(place.resolve(ABOUT)))) {
      return true;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(place)) {
      return !entries.iterator().hasNext();
    } catch (NotDirectoryException file) {
      return false;
    }
  }

  /** A text file in UTF-8, of this name in the folder. */
  public Writer text(String name) throws IOException {
    return new BufferedWriter(new OutputStreamWriter(bytes(name), StandardCharsets.UTF_8));
  }

  /** A file of this name in the folder. */
  public OutputStream bytes(String name) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(path(name)));
  }

  /** Where a file is to be written by something else. */
  Path path(String name) {
    Path file = unfinished.resolve(name).normalize();
    if (!unfinished.equals(file.getParent())) {
      throw new IllegalArgumentException("not a name of a file: " + name);
    }
    return file;
  }

  /** Takes note of what the user should know: what was left out or changed. */
  void note(String note) {
    notes.add(note);
  }

  /** What the user should know. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  /** Puts the export in its place. */
  void settle() throws IOException {
    Path earlier = beside(target, "old");
    if (Files.exists(target)) {
      Files.move(target, earlier, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    delete(earlier);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }

  /** Deletes what was written, if it was not settled. */
  @Override
  public void close() throws IOException {
    delete(unfinished);
  }
}
