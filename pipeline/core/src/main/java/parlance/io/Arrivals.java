package parlance.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which files have come or changed since they were last taken, and lie still: they had the
 * same size and time of change in two looks. Not for several threads.
 *
 * <p>Looking works on every file system, while notices of changes do not come from network drives.
 */
public final class Arrivals {
  private Map<String, Look> looks = new HashMap<>();

  /**
   * A file as it was in the last look.
   *
   * @param taken whether it was taken as it is
   */
  private record Look(long size, long changed, boolean taken) {

    boolean isOf(BasicFileAttributes attributes) {
      return size == attributes.size() && changed == attributes.lastModifiedTime().toMillis();
    }
  }

  /** Looks at all files of the input; those that are to be read now. */
  public InputFiles look(InputFiles input) {
    Map<String, Look> now = new HashMap<>();
    List<InputFile> still = new ArrayList<>();
    for (InputFile file : input.files()) {
      try {
        BasicFileAttributes attributes =
            Files.readAttributes(file.file(), BasicFileAttributes.class);
        Look before = looks.get(file.path());
        boolean same = before != null && before.isOf(attributes);
        if (before != null && same && !before.taken()) {
          still.add(file);
        }
        now.put(
            file.path(),
            new Look(attributes.size(), attributes.lastModifiedTime().toMillis(), same));
      } catch (IOException gone) {
        now.remove(file.path()); // it is looked at anew when it is there again
      }
    }
    looks = now;
    return new InputFiles(still, input.skipped());
  }

  /** Takes files again in the next look, though they have not changed, unless they were read. */
  public void forget(InputFiles taken, List<String> readToEnd) {
    Set<String> read = new HashSet<>(readToEnd);
    for (InputFile file : taken.files()) {
      if (!read.contains(file.path())) {
        looks.computeIfPresent(
            file.path(), (path, look) -> new Look(look.size(), look.changed(), false));
      }
    }
  }
}
