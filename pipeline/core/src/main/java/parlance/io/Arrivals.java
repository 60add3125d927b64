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
 * same size and time of change in two looks. What could not be read is taken again, ever more
 * rarely. Not for several threads.
 *
 * <p>Looking works on every file system, while notices of changes do not come from network drives.
 */
public final class Arrivals {
  /** How often the looks between two tries to read a file are doubled; at most 255. */
  private static final int DOUBLINGS = 8;

  private Map<String, Look> looks = new HashMap<>();

  /**
   * A file as it was in the last look.
   *
   * @param rests looks for which it is left alone, unless it changes
   * @param tries to read it as it is, in vain
   */
  private record Look(long size, long changed, int rests, int tries) {

    Look(BasicFileAttributes attributes) {
      this(attributes.size(), attributes.lastModifiedTime().toMillis(), 0, 0);
    }

    boolean isOf(BasicFileAttributes attributes) {
      return size == attributes.size() && changed == attributes.lastModifiedTime().toMillis();
    }

    Look resting(int looks) {
      return new Look(size, changed, looks, tries);
    }

    Look inVain() {
      return new Look(size, changed, (1 << Math.min(tries, DOUBLINGS)) - 1, tries + 1);
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
        if (before == null || !before.isOf(attributes)) {
          now.put(file.path(), new Look(attributes));
        } else if (before.rests() > 0) {
          now.put(file.path(), before.resting(before.rests() - 1));
        } else {
          still.add(file);
          now.put(file.path(), before.resting(Integer.MAX_VALUE));
        }
      } catch (IOException gone) {
        now.remove(file.path()); // it is looked at anew when it is there again
      }
    }
    looks = now;
    return new InputFiles(still, input.skipped());
  }

  /** Takes files again in a later look, though they have not changed, unless they were read. */
  public void forget(InputFiles taken, List<String> readToEnd) {
    Set<String> read = new HashSet<>(readToEnd);
    for (InputFile file : taken.files()) {
      if (!read.contains(file.path())) {
        looks.computeIfPresent(file.path(), (path, look) -> look.inVain());
      }
    }
  }
}
