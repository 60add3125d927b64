package parlance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

  @Test
  void aTableCanBeReadBack() throws IOException {
    StringWriter out = new StringWriter();
    try (CsvWriter table = new CsvWriter(out, List.of("id", "words", "n"))) {
      table.row("a", "“so”, she said:\n\"no\"", -1);
      table.row("b", null, 0.5);
    }
    assertEquals("id,words,n\na,\"“so”, she said:\n\"\"no\"\"\",-1\nb,,0.5\n", out.toString());
    byte[] bytes = out.toString().getBytes(StandardCharsets.UTF_8);
    CsvTable read = CsvTable.read(new ByteArrayInputStream(bytes), "t", List.of("id"));
    assertEquals("“so”, she said:\n\"no\"", read.rows().get(0).cell("words"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1",
        "'=1",
        "''@",
        "=",
        "-"
      })
  void noTextIsAFormula(String text) {
    assertEquals("'" + text, CsvWriter.harmless(text));
    assertEquals(text, CsvWriter.original(CsvWriter.harmless(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=b", "'tis", "''", " =1", "–1", "1"})
  void otherTextStays(String text) {
    assertEquals(text, CsvWriter.harmless(text));
    assertEquals(text, CsvWriter.original(text));
  }

  @Test
  void aRowHasACellForEachColumn() throws IOException {
    try (CsvWriter table = new CsvWriter(new StringWriter(), List.of("a", "b"))) {
      assertThrows(IllegalArgumentException.class, () -> table.row("x"));
    }
  }
}
