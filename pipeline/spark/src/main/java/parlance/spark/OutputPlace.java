package parlance.spark;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import parlance.io.RunReport;
import parlance.journal.Settings;
import parlance.model.SetupException;

/**
 * The folder that a run writes to, on any file system that Spark writes to.
 *
 * <p>In it, {@value #OWN} holds what an unfinished run has done so far, or what a watch has taken.
 */
final class OutputPlace {
  /** Begins with a line, as readers of a whole folder pass over such names. */
  static final String OWN = "_parlance";

  static final String RUN = "run.json";
  static final String RUNS = "runs";

  private static final String SETTINGS = OWN + "/settings.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String given;
  private final FileSystem files;
  private final Path root;

  /**
   * @param given as the user gave it
   * @throws SetupException if it names no file system that is there
   */
  OutputPlace(String given, Configuration hadoop) {
    this.given = given;
    try {
      Path path = new Path(given);
      files = path.getFileSystem(hadoop);
      root = files.makeQualified(path);
    } catch (IOException | IllegalArgumentException unreachable) {
      throw new SetupException(
          "cannot write to " + given + ": " + unreachable + "; name another folder with --out",
          unreachable);
    }
  }

  Path root() {
    return root;
  }

  /** Where something below the folder lies. */
  String at(String name) {
    return new Path(root, name).toString();
  }

  /**
   * Makes the folder ready, which an unfinished run may have left with the same settings.
   *
   * @param anew whether what an earlier run wrote goes
   * @throws SetupException if it is to stay, and is finished, or was made with other settings
   */
  void begin(Settings settings, boolean anew) {
    try {
      if (anew) {
        for (String name : names()) {
          files.delete(new Path(root, name), true);
        }
      }
      Optional<Settings> begun = settings();
      if (begun.isPresent()) {
        refuse(begun.get().differences(settings));
      } else if (files.exists(root) && files.listStatus(root).length > 0) {
        throw new SetupException(
            given
                + " is not empty; --redo does everything again, or name another folder with --out");
      }
      files.mkdirs(new Path(root, OWN));
      write(SETTINGS, JSON.writeValueAsBytes(settings.values()));
    } catch (IOException impossible) {
      throw new SetupException(
          "cannot write to " + given + ": " + impossible + "; name another folder with --out",
          impossible);
    }
  }

  private static List<String> names() {
    return Stream.concat(RecordTables.NAMES.stream(), Stream.of(RUN, RUNS, OWN)).toList();
  }

  private void refuse(List<String> differences) {
    if (!differences.isEmpty()) {
      throw new SetupException(
          "what "
              + given
              + " holds was begun with other settings: "
              + String.join("; ", differences)
              + "; --redo does everything again, or name another folder with --out");
    }
  }

  private Optional<Settings> settings() throws IOException {
    Path file = new Path(root, SETTINGS);
    if (!files.exists(file)) {
      return Optional.empty();
    }
    try (InputStream in = files.open(file)) {
      return Optional.of(
          new Settings(JSON.readValue(in, new TypeReference<TreeMap<String, String>>() {})));
    }
  }

  /** Ends a run: its report is there, and nothing else but the tables. */
  void finish(RunReport report) {
    write(RUN, report.toJson());
    delete(OWN);
  }

  void write(String name, byte[] content) {
    try (OutputStream out = files.create(new Path(root, name), true)) {
      out.write(content);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  void delete(String name) {
    try {
      files.delete(new Path(root, name), true);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  boolean exists(String name) {
    try {
      return files.exists(new Path(root, name));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Whether Spark has written a table there to its end. */
  boolean isWhole(String table) {
    return exists(table + "/_SUCCESS");
  }

  /** Names of the tables in a folder that Spark has written to their end, sorted. */
  List<String> whole(String folder) {
    try {
      return exists(folder)
          ? Stream.of(files.listStatus(new Path(root, folder)))
              .filter(FileStatus::isDirectory)
              .map(table -> folder + "/" + table.getPath().getName())
              .filter(this::isWhole)
              .sorted()
              .toList()
          : List.of();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
