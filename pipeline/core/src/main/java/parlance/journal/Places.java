package parlance.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where things lie in an output folder.
 *
 * @param names of the files that hold the output
 */
record Places(Path folder, List<String> names) {

  Places {
    names = List.copyOf(names);
  }

  /** The folder of what only Parlance reads. */
  Path state() {
    return folder.resolve(OutputJournal.STATE);
  }

  Path lock() {
    return state().resolve("lock");
  }

  Path journal() {
    return state().resolve("journal");
  }

  List<Path> output() {
    return names.stream().map(folder::resolve).toList();
  }

  /** Whether somebody took away all of the output that can be seen in the folder. */
  boolean isEmptied() {
    return output().stream()
        .filter(file -> folder.equals(file.getParent()))
        .allMatch(Files::notExists);
  }

  /** The folder in which files are made that will replace others. */
  Path settled() {
    return state().resolve("settled");
  }

  /** Says, by being there, that all files in {@link #settled} are whole. */
  Path commit() {
    return state().resolve("commit");
  }

  /** Every file that a settlement may replace: the output's, then the journal. */
  List<Path> replaceable() {
    List<Path> files = new ArrayList<>(output());
    files.add(journal());
    return files;
  }

  /** What will replace a file. */
  Path settled(Path file) {
    return settled().resolve(file.getFileName());
  }
}
