package parlance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrivalsTest {
  @TempDir Path folder;

  @Test
  void aFileThatCannotBeReadIsTakenEverMoreRarelyUntilItChanges() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "Rain.");
    Arrivals arrivals = new Arrivals();
    StringBuilder taken = new StringBuilder();
    for (int look = 0; look < 16; look++) {
      taken.append(take(arrivals, List.of()));
    }
    assertEquals("0110100010000000", taken.toString());
    Files.writeString(file, "Rain fell.");
    assertEquals(0, take(arrivals, List.of()), "it may grow still");
    assertEquals(1, take(arrivals, List.of(folder + "/a.txt")));
    assertEquals(0, take(arrivals, List.of()), "it was read");
  }

  /** How many files are taken in a look; those that cannot be read are to be taken again. */
  private int take(Arrivals arrivals, List<String> readToEnd) {
    InputFiles files = arrivals.look(InputFiles.find(List.of(folder.toString()), folder));
    arrivals.forget(files, readToEnd);
    return files.files().size();
  }
}
