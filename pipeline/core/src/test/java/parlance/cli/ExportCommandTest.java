package parlance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlance.chain.StageCatalog;
import parlance.io.OffsetUnit;
import parlance.io.OutputFolders;
import parlance.io.Spoken;

class ExportCommandTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false, false, 90);
    return Parlance.run(terminal, () -> new StageCatalog(List.of()), arguments);
  }

  @Test
  void itWritesBesideTheOutputOrWhereItIsTold() {
    OutputFolders.write(folder, OffsetUnit.CODEPOINT, Spoken.document());
    assertEquals(0, run("export", "csv", folder.toString()), err::toString);
    Path written = folder.resolve("export/csv");
    assertTrue(Files.exists(written.resolve("stances.csv")));
    assertEquals("1 article as csv in " + written + "\n", out.toString());
    Path other = folder.resolve("other");
    assertEquals(0, run("export", "brat", folder.toString(), "--out", other.toString()));
    assertTrue(Files.exists(other.resolve("test.ann")));
  }

  @Test
  void whatCannotBeIsRefusedWithWhatToDo() {
    assertEquals(2, run("export", "csv", folder.toString()));
    assertTrue(err.toString().contains("run annotate first"), err.toString());
    assertEquals(2, run("export", "xls", folder.toString()));
    assertTrue(err.toString().contains("no format xls; there are csv, parquet"), err.toString());
    assertEquals(2, run("export"));
  }

  @Test
  void itsUsageNamesEveryFormat() {
    assertEquals(0, run("export", "--help"));
    for (String each : List.of("csv", "parquet", "graphml", "brat", "cas-json", "label-studio")) {
      assertTrue(out.toString().contains("\n  " + each + " "), out.toString());
    }
  }
}
