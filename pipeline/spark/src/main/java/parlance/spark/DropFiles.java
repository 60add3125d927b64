package parlance.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import parlance.io.FileArticles;
import parlance.model.SetupException;

/**
 * The files that a run reads, sorted by path, as {@link parlance.io.InputFiles} sorts them.
 *
 * @param files each file once
 * @param skipped how many files in the folders are none that are read
 */
record DropFiles(List<DropFile> files, int skipped) {
  private static final String FORMS =
      FileArticles.FORMS.replace(" or", ",") + " or " + DropFile.PARQUET;
  private static final Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*");
  private static final long MOST_BYTES_PER_TASK = 64 << 20;
  private static final int MOST_FILES_PER_TASK = 1000;
  private static final int TASKS_PER_CORE = 3;

  DropFiles {
    files = List.copyOf(files);
  }

  /**
   * Looks for articles.
   *
   * @param paths files and folders, as the user gave them
   * @param output where the run writes; what lies there is not read
   * @throws SetupException if a path does not exist or cannot be read, or if nothing is found
   */
  static DropFiles find(Collection<String> paths, Path output, Configuration hadoop) {
    Search search = new Search(output.toString() + Path.SEPARATOR, hadoop);
    paths.forEach(search::add);
    List<DropFile> files = new ArrayList<>();
    search.found.values().stream()
        .sorted(Comparator.comparing(DropFile::path))
        .forEach(
            file ->
                files.add(new DropFile(files.size(), file.path(), file.location(), file.bytes())));
    return new DropFiles(files, search.skipped);
  }

  /** Whether a file of this name is read. */
  static boolean reads(String name) {
    return FileArticles.reads(name) || DropFile.isParquet(name);
  }

  /** A folder's or file's path as the user gave it, in the form in which articles name it. */
  static String named(String given) {
    if (URI.matcher(given).matches()) {
      return given.replaceAll("(?<=[^/:])/+$", "");
    }
    java.nio.file.Path path = java.nio.file.Path.of(given);
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  /** The path of what lies in a folder. */
  static String below(String folder, String rest) {
    return folder.endsWith("/") ? folder + rest : folder + "/" + rest;
  }

  /** Size of all text, as a guess. */
  long textBytes() {
    return files.stream().mapToLong(DropFile::textBytes).sum();
  }

  /** The files by tasks that read them, each of about the same size. */
  List<List<DropFile>> tasks(int cores) {
    long most = Math.min(MOST_BYTES_PER_TASK, 1 + textBytes() / ((long) cores * TASKS_PER_CORE));
    List<List<DropFile>> tasks = new ArrayList<>();
    long bytes = Long.MAX_VALUE;
    for (DropFile file : files) {
      if (bytes >= most || tasks.get(tasks.size() - 1).size() >= MOST_FILES_PER_TASK) {
        tasks.add(new ArrayList<>());
        bytes = 0;
      }
      tasks.get(tasks.size() - 1).add(file);
      bytes += file.textBytes();
    }
    return tasks;
  }

  private static final class Search {
    private final SortedMap<String, DropFile> found = new TreeMap<>();
    private final String output;
    private final Configuration hadoop;
    private int skipped;

    Search(String output, Configuration hadoop) {
      this.output = output;
      this.hadoop = hadoop;
    }

    void add(String given) {
      try {
        Path path = new Path(given);
        FileSystem files = path.getFileSystem(hadoop);
        FileStatus status = files.getFileStatus(path);
        if (status.isDirectory()) {
          addFolder(given, files, status.getPath());
        } else if (!reads(given)) {
          throw new SetupException(
              "cannot tell what " + given + " is; name a file that ends in " + FORMS);
        } else {
          add(named(given), status);
        }
      } catch (FileNotFoundException missing) {
        throw new SetupException("no file or folder " + given + "; check the path", missing);
      } catch (IOException unreadable) {
        throw new SetupException(
            "cannot read " + given + ": " + unreadable + "; check its permissions", unreadable);
      } catch (IllegalArgumentException invalid) {
        throw new SetupException("not a path: " + given + "; " + invalid.getMessage(), invalid);
      }
    }

    private void addFolder(String given, FileSystem files, Path folder) throws IOException {
      int before = found.size();
      String root = folder.toUri().getPath();
      RemoteIterator<LocatedFileStatus> all = files.listFiles(folder, true);
      while (all.hasNext()) {
        FileStatus file = all.next();
        String rest = file.getPath().toUri().getPath().substring(root.length());
        String name = rest.startsWith("/") ? rest.substring(1) : rest;
        if (!reads(name) || file.getPath().toString().startsWith(output)) {
          skipped++;
        } else {
          add(below(named(given), name), file);
        }
      }
      if (found.size() == before) {
        throw new SetupException(
            String.format(Locale.ROOT, "no articles below %s; they end in %s", given, FORMS));
      }
    }

    private void add(String path, FileStatus file) {
      String location = file.getPath().toString();
      found.putIfAbsent(location, new DropFile(0, path, location, file.getLen()));
    }
  }
}
