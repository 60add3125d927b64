package parlance.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parlance.document.Document;
import parlance.io.OffsetUnit;
import parlance.io.OutputFolders;
import parlance.model.SetupException;
import parlance.record.RecordedOutput;

class ExportTest {
  @TempDir private Path folder;

  static Stream<String> formats() {
    return ExportFormats.all().stream().map(ExportFormat::name);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void theSameOutputGivesTheSameBytesWhateverItsOffsetsCount(String format) throws IOException {
    Path first =
        ExportSamples.export(
            format, ExportSamples.folder(folder.resolve("a"), OffsetUnit.CODEPOINT));
    Path second =
        ExportSamples.export(format, ExportSamples.folder(folder.resolve("b"), OffsetUnit.UTF16));
    List<Path> files = files(first);
    assertTrue(files.size() > 1, "more than what it says of itself");
    assertEquals(files.size(), files(second).size());
    for (Path file : files) {
      assertArrayEquals(
          Files.readAllBytes(file),
          Files.readAllBytes(second.resolve(first.relativize(file))),
          file.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void hostileIdsLeadNowhereElse(String format) throws IOException {
    List<String> ids =
        List.of("../../out", "/tmp/out", "a/b", "a\\b", "..", "A", "a", "con", "x\u0000", "=1+1");
    OutputFolders.write(
        folder.resolve("output"),
        OffsetUnit.CODEPOINT,
        ids.stream().map(ExportSamples::named).toArray(Document[]::new));
    List<Path> before = files(folder);
    Path target = ExportSamples.export(format, folder.resolve("output"));
    List<Path> inside = files(target);
    assertEquals(before.size() + inside.size(), files(folder).size(), "nothing elsewhere");
    inside.forEach(file -> assertEquals(target, file.getParent()));
    if (format.equals("brat") || format.equals("cas-json")) {
      String ending = format.equals("brat") ? ".txt" : ".json";
      long texts = inside.stream().filter(file -> file.toString().endsWith(ending)).count();
      assertEquals(ids.size() + (format.equals("brat") ? 0 : 1), texts, "a file for each");
    }
  }

  @Test
  void anExportGivesWayToTheNextAndAnythingElseStays() throws IOException {
    OutputFolders.write(folder, OffsetUnit.CODEPOINT, ExportSamples.named("old"));
    Path target = ExportSamples.export("brat", folder);
    assertTrue(Files.exists(target.resolve("old.txt")));
    OutputFolders.write(folder, OffsetUnit.CODEPOINT, ExportSamples.named("new"));
    ExportSamples.export("brat", folder);
    assertFalse(Files.exists(target.resolve("old.txt")));
    assertTrue(Files.exists(target.resolve("new.txt")));

    Path mine = Files.createDirectories(folder.resolve("export/csv"));
    Files.writeString(mine.resolve("thesis.doc"), "years of work");
    SetupException refused =
        assertThrows(SetupException.class, () -> ExportSamples.export("csv", folder));
    assertTrue(refused.getMessage().contains("holds something else"), refused.getMessage());
    assertEquals("years of work", Files.readString(mine.resolve("thesis.doc")));
    assertThrows(SetupException.class, () -> ExportSamples.export("no-such", folder));
  }

  @Test
  void whatFailsLeavesTheEarlierExportAndNothingElse() throws IOException {
    OutputFolders.write(folder.resolve("o"), OffsetUnit.CODEPOINT, ExportSamples.named("a"));
    RecordedOutput output = RecordedOutput.open(folder.resolve("o"));
    Path target = folder.resolve("e");
    Export.write(output, ExportFormats.named("brat"), target, articles -> {});
    List<Path> before = files(folder);
    ExportFormat failing =
        new ExportFormat() {
          @Override
          public String name() {
            return "failing";
          }

          @Override
          public String summary() {
            return "";
          }

          @Override
          public ArticleSink open(ExportFolder into) {
            return article -> {
              into.text("half.txt").close();
              throw new IOException("no space left");
            };
          }
        };
    assertThrows(
        UncheckedIOException.class, () -> Export.write(output, failing, target, articles -> {}));
    assertEquals(before, files(folder));
  }

  @Test
  void whatIsLeftOutIsSaid() throws IOException {
    ExportSamples.folder(folder, OffsetUnit.CODEPOINT);
    Export export =
        Export.write(
            RecordedOutput.open(folder),
            ExportFormats.named("dna"),
            folder.resolve("dna"),
            articles -> {});
    assertEquals(3, export.articles());
    assertTrue(export.notes().contains("1 near-duplicates left out"), export.notes().toString());
    String about = Files.readString(folder.resolve("dna/export.json"));
    assertTrue(about.contains("\"near_duplicates\" : 1"), about);
    assertTrue(about.contains("1 near-duplicates left out"), about);
  }
}
