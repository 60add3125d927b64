package parlance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlance.model.SetupException;

class InputFilesTest {
  @TempDir Path folder;

  private String put(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "x").toString();
  }

  private InputFiles find(String... paths) {
    return InputFiles.find(List.of(paths), folder.resolve("output"));
  }

  private List<String> names(InputFiles files) {
    int skip = folder.toString().length() + 1;
    return files.files().stream().map(file -> file.path().substring(skip)).toList();
  }

  private void refused(String complaint, String... paths) {
    String message = assertThrows(SetupException.class, () -> find(paths)).getMessage();
    assertTrue(message.contains(complaint), message);
  }

  @Test
  void filesComeInPathOrderHoweverTheyAreNamed() throws IOException {
    String b = put("b.txt");
    String a = put("a/z.jsonl");
    put("a/x/y.CSV");
    put("a/notes.md");
    String folderA = folder.resolve("a").toString();
    List<String> expected = List.of("a/x/y.CSV", "a/z.jsonl", "b.txt");
    assertEquals(expected, names(find(folder.toString())));
    assertEquals(expected, names(find(b, folderA)));
    assertEquals(expected, names(find(a, folderA + "/", b, b)));
    assertEquals(1, find(folder.toString()).skipped());
  }

  @Test
  void whatAnEarlierRunWroteIsNotRead() throws IOException {
    put("a.txt");
    put("output/articles.jsonl");
    put("output/.parlance/settled/articles.jsonl");
    assertEquals(List.of("a.txt"), names(find(folder.toString())));
    refused("would be written over", put("output/articles.jsonl"));
    put("output/more.jsonl");
    assertEquals(List.of("a.txt", "output/more.jsonl"), names(find(folder.toString())));
  }

  @Test
  void folderLinksThatRunInCirclesAreFollowedOnce() throws IOException {
    put("a/b.txt");
    Files.createSymbolicLink(folder.resolve("a/again"), folder.resolve("a"));
    assertEquals(List.of("a/b.txt"), names(find(folder.toString())));
  }

  @Test
  void whatCannotBeReadIsSaidAtOnce() throws IOException {
    refused("no file or folder " + folder + "/nowhere", folder + "/nowhere");
    refused("name a file that ends in .txt", put("a.pdf"));
    refused("no articles below", folder.toString());
    refused("not a path", "a\0b");
  }
}
