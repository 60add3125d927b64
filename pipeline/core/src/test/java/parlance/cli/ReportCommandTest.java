package parlance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlance.chain.StageCatalog;
import parlance.io.OffsetUnit;
import parlance.io.OutputFolders;
import parlance.io.Spoken;

class ReportCommandTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false, false, 90);
    return Parlance.run(terminal, () -> new StageCatalog(List.of()), arguments);
  }

  private Path annotated() {
    Path output = folder.resolve("output");
    OutputFolders.write(output, OffsetUnit.CODEPOINT, Spoken.document());
    return output;
  }

  @Test
  void thePageIsWrittenInPlaceOfWhatIsThere() throws IOException {
    Path page = Files.writeString(folder.resolve("page.html"), "old");
    assertEquals(
        Parlance.DONE,
        run("report", annotated().toString(), "--out", page.toString()),
        err::toString);
    assertTrue(Files.readString(page).startsWith("<!doctype html>"));
    assertTrue(out.toString().startsWith(page + ": 1 article, 0."), out::toString);
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(2, left.count(), "the output and the page");
    }
  }

  @Test
  void aPageThatCannotBeMadeLeavesWhatIsThere() throws IOException {
    Path page = Files.writeString(folder.resolve("page.html"), "old");
    Path output = annotated();
    Files.delete(output.resolve(".parlance/journal"));
    Files.writeString(output.resolve("articles.jsonl"), "no record\n");
    assertEquals(Parlance.WRONG_SETUP, run("report", output.toString(), "--out", page.toString()));
    assertEquals("old", Files.readString(page));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(2, left.count(), "nothing unfinished");
    }
  }

  @Test
  void whereNoPageCanBeIsSaid() {
    String output = annotated().toString();
    assertEquals(Parlance.WRONG_SETUP, run("report", output, "--out", folder.toString()));
    assertEquals(
        Parlance.WRONG_SETUP,
        run("report", output, "--out", folder.resolve("no/page.html").toString()));
    assertTrue(err.toString().contains("name a file in a folder that is there"), err::toString);
  }
}
