package parlance.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversionTest {
  /** Some model of a jar. */
  private static final String ORIGIN = "edu/stanford/nlp/models/dcoref/countries";

  private int made;

  private void make(Conversion conversion, Path classes) throws IOException {
    Models models = new Models(null);
    conversion.make(
        classes,
        models,
        out -> {
          made++;
          try (InputStream in = models.open(ORIGIN)) {
            out.bytes(in.readAllBytes());
          }
        });
  }

  @Test
  void isMadeOnceUntilItsFormChangesOrAFileIsMissing(@TempDir Path classes) throws IOException {
    Conversion conversion = new Conversion("test.bin", 1, List.of(ORIGIN));
    make(conversion, classes);
    Path folder = classes.resolve("parlance/converted");
    byte[] first = Files.readAllBytes(folder.resolve("test.bin"));
    make(conversion, classes);
    assertEquals(1, made);
    make(new Conversion("test.bin", 2, List.of(ORIGIN)), classes);
    assertEquals(2, made);
    Files.delete(folder.resolve("test.bin.origins"));
    make(conversion, classes);
    assertEquals(3, made);
    Files.writeString(
        folder.resolve("test.bin.origins"),
        Files.readString(folder.resolve("test.bin.origins")).replaceFirst("\\d+ edu", "1 edu"));
    make(conversion, classes);
    assertEquals(4, made);
    assertArrayEquals(first, Files.readAllBytes(folder.resolve("test.bin")));
  }

  @Test
  void isNotOpenedWhereItWasNotMade() throws IOException {
    Models models = new Models(null);
    assertNull(new Conversion("no-such.bin", 1, List.of(ORIGIN)).open(models));
    assertEquals(List.of(), List.copyOf(models.hashes().keySet()));
  }
}
