package parlance.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs that end at every single step that they make on the disk, and the runs after them. */
class CrashTest {
  private static final Drop FIRST =
      Drop.of(
          "a a.txt one",
          "b b.txt second",
          "bb b.txt with a row+",
          "c c.txt !third",
          "d d.jsonl fourth+",
          "e d.jsonl ",
          "f d.jsonl sixth one+");

  /**
   * Something of everything: skipped, replaced, rewritten, new, rejected, no longer rejected, no
   * longer there.
   */
  private static final Drop SECOND =
      Drop.of(
          "a a.txt one",
          "b b.txt another",
          "bb b.txt with a row+",
          "c c.txt third after all",
          "d d.jsonl !no",
          "g d.jsonl ",
          "h h.txt eighth+",
          "i i.txt !ninth",
          "f j.txt taken from another file",
          "k k.txt eleventh");

  @TempDir Path folder;
  private Path before = Path.of("");
  private List<List<String>> after = List.of();

  @BeforeEach
  void undisturbed() throws IOException {
    before = Files.createDirectory(folder.resolve("before"));
    FIRST.run(before);
    Path whole = copy(before, "whole");
    SECOND.run(whole);
    after = Drop.lines(whole);
    assertEquals(7, after.get(0).size(), after::toString);
  }

  private Path copy(Path from, String name) throws IOException {
    Path to = folder.resolve(name);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
    return to;
  }

  /** Whether the run came to its end before the disk was gone. */
  private static boolean survives(
      Path output, Drop drop, FailingDisk disk, long force, boolean anew) throws IOException {
    try {
      drop.run(output, disk, force, anew);
      return true;
    } catch (IOException gone) {
      assertTrue(disk.left() < 0, gone::toString);
      return false;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0,false,false",
    "9223372036854775807,false,false",
    "0,true,false",
    "9223372036854775807,true,false",
    "9223372036854775807,true,true"
  })
  void whereverARunEndsTheNextGivesWhatAnUndisturbedOneDoes(long force, boolean power, boolean anew)
      throws IOException {
    boolean ended = false;
    int steps = 0;
    for (; !ended; steps++) {
      Random random = new Random(steps);
      Path output = copy(before, "run" + steps);
      FailingDisk disk = new FailingDisk(steps);
      ended = survives(output, SECOND, disk, force, anew);
      for (int again = 0; again < 2 && !ended; again++) {
        if (power) {
          disk.losePower(random);
        }
        disk = new FailingDisk(random.nextInt(60));
        if (survives(output, SECOND, disk, force, false)) {
          break;
        }
      }
      if (power && !ended) {
        disk.losePower(random);
      }
      SECOND.run(output);
      if (anew) {
        assertTrue(Drop.lines(output).get(0).containsAll(after.get(0).subList(0, 2)));
      } else {
        assertEquals(after, Drop.lines(output), "after step " + steps);
      }
    }
    assertTrue(steps > 40, "only " + steps + " steps");
  }
}
