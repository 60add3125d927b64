package parlance.io;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parlance.model.SetupException;

/**
 * The files that a run reads, sorted by path, so that the order in which they were named does not
 * matter.
 *
 * @param files each file once
 * @param skipped how many files in the folders are none that Parlance reads
 */
public record InputFiles(List<InputFile> files, int skipped) {
  private static final String FORMS = FileArticles.FORMS;

  public InputFiles {
    files = List.copyOf(files);
  }

  /** The files' paths, as the user gave them. */
  List<String> paths() {
    return files.stream().map(InputFile::path).toList();
  }

  /**
   * Looks for articles.
   *
   * @param paths files and folders, as the user gave them
   * @param output where the run writes; the files that it writes there are not read
   * @throws SetupException if a path does not exist or cannot be read, or if nothing is found
   */
  public static InputFiles find(List<String> paths, Path output) {
    return find(paths, output, false);
  }

  /** Looks for articles, as {@link #find} does; but there may be none yet in a folder. */
  public static InputFiles findAny(List<String> paths, Path output) {
    return find(paths, output, true);
  }

  private static InputFiles find(List<String> paths, Path output, boolean mayBeEmpty) {
    Search search = new Search(output.toAbsolutePath().normalize(), mayBeEmpty);
    for (String path : paths) {
      try {
        search.add(Path.of(path));
      } catch (InvalidPathException invalid) {
        throw new SetupException("not a path: " + path + "; " + invalid.getReason(), invalid);
      }
    }
    search.found.sort(Comparator.comparing(InputFile::path));
    List<InputFile> once = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    for (InputFile file : search.found) {
      if (seen.add(file.file().toAbsolutePath().normalize())) {
        once.add(file);
      }
    }
    return new InputFiles(once, search.skipped);
  }

  private static final class Search extends SimpleFileVisitor<Path> {
    private final List<InputFile> found = new ArrayList<>();
    private final Path output;
    private final boolean mayBeEmpty;
    private int skipped;

    Search(Path output, boolean mayBeEmpty) {
      this.output = output;
      this.mayBeEmpty = mayBeEmpty;
    }

    private boolean isWritten(Path file) {
      Path absolute = file.toAbsolutePath().normalize();
      return OutputFolder.NAMES.stream().anyMatch(name -> absolute.equals(output.resolve(name)));
    }

    void add(Path path) {
      if (!Files.exists(path)) {
        throw new SetupException("no file or folder " + path + "; check the path");
      }
      if (isWritten(path)) {
        throw new SetupException(
            path + " would be written over; name another folder than " + output + " with --out");
      }
      if (Files.isDirectory(path)) {
        addFolder(path);
        return;
      }
      Source.Form form = Source.Form.of(path.toString());
      if (form == null) {
        throw new SetupException(
            "cannot tell what " + path + " is; name a file that ends in " + FORMS);
      }
      addFile(path, form);
    }

    private void addFolder(Path folder) {
      int before = found.size();
      try {
        Files.walkFileTree(
            folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, this);
      } catch (IOException unreadable) {
        throw new SetupException(
            "cannot read folder " + folder + ": " + unreadable + "; check its permissions",
            unreadable);
      }
      if (found.size() == before && !mayBeEmpty) {
        throw new SetupException("no articles below " + folder + "; they end in " + FORMS);
      }
    }

    private void addFile(Path file, Source.Form form) {
      String path = file.toString().replace(file.getFileSystem().getSeparator(), "/");
      found.add(new InputFile(file, new Source(path, form)));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return isWritten(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      Source.Form form = Source.Form.of(file.toString());
      if (form == null || !attributes.isRegularFile() || isWritten(file)) {
        skipped++;
      } else {
        addFile(file, form);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof FileSystemLoopException) {
        return FileVisitResult.CONTINUE; // what lies there is found on the way that has no loop
      }
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE; // it went while the folder was being read
      }
      throw failure;
    }
  }
}
