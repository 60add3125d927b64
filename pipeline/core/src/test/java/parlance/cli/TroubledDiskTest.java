package parlance.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlance.io.Schemas;

/** Runs whose disk is full or cannot be written to, or whose input changes under them. */
class TroubledDiskTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ARTICLES = 40;

  @TempDir Path folder;
  private Path in;
  private Path disk;
  private FakeCommand command;

  @BeforeEach
  void articles() throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
    disk = Files.createDirectory(folder.resolve("disk"));
    command = new FakeCommand(folder, false);
    Random letters = new Random(1);
    for (int i = 0; i < ARTICLES; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 600; word++) {
        text.append(Integer.toString(letters.nextInt(50_000), 36)).append(' ');
      }
      Files.writeString(in.resolve("a" + (10 + i) + ".txt"), text + ".");
    }
  }

  /** Whether a command of the system can be run, and comes to a good end. */
  private static boolean succeeds(String... command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException noSuchCommand) {
      return false;
    }
  }

  @AfterEach
  void unmount() throws InterruptedException {
    succeeds("umount", "--lazy", disk.toString()); // a mapped file keeps it busy until collected
  }

  @Test
  void aFullDiskEndsTheRunWithOneLineAndTheNextGoesOn() throws Exception {
    assumeTrue(
        succeeds("mount", "-t", "tmpfs", "-o", "size=100k", "tmpfs", disk.toString()),
        "a small disk can be mounted, as root on Linux");
    Path out = disk.resolve("out");
    assertEquals(3, command.annotate(in, out), command.err::toString);
    String said = command.err.toString();
    assertTrue(said.contains("No space left on device"), said);
    assertTrue(said.contains("run the same command to go on"), said);
    assertEquals(1, said.lines().count(), said);
    assertFalse(Files.exists(out.resolve("run.json")));
    assertTrue(succeeds("mount", "-o", "remount,size=4m", disk.toString()));
    assertEquals(0, command.annotate(in, out), command.err::toString);
    assertFalse(command.out.toString().contains(ARTICLES + "  articles annotated"));
    Schemas.checkFolder(out);
    Path undisturbed = folder.resolve("undisturbed");
    assertEquals(0, command.annotate(in, undisturbed));
    assertEquals(
        Files.readString(undisturbed.resolve("articles.jsonl")),
        Files.readString(out.resolve("articles.jsonl")));
  }

  @Test
  void aFolderThatCannotBeWrittenToIs2() throws Exception {
    assertEquals(2, command.annotate(in, in.resolve("a10.txt/out")));
    assertTrue(command.err.toString().contains("cannot make the output folder"));
    assertTrue(disk.toFile().setWritable(false));
    assumeFalse(Files.isWritable(disk), "root may write everywhere");
    assertEquals(2, command.annotate(in, disk));
    assertTrue(command.err.toString().contains("may not write to"), command.err::toString);
  }

  /** What happens to the input as soon as the first article is being done. */
  private void meanwhile(Change change) {
    AtomicBoolean changed = new AtomicBoolean();
    command.work =
        document -> {
          if (!changed.getAndSet(true)) {
            try {
              change.make();
            } catch (IOException impossible) {
              throw new UncheckedIOException(impossible);
            }
          }
          return document;
        };
  }

  private interface Change {
    void make() throws IOException;
  }

  @Test
  void rejectsOfARunThatWasCutOffAreToldByTheNextThatComesToItsEnd() throws IOException {
    Path out = folder.resolve("out");
    command.work =
        document -> {
          switch (document.article().id()) {
            case "a10" -> throw new IllegalStateException("not this one");
            case "a12" -> throw new LinkageError("cut off");
            default -> {
              return document;
            }
          }
        };
    assertEquals(3, command.annotate(in, out, "--redo", "--log-format", "json"));
    List<String> said = command.err.toString().lines().toList();
    for (String line : said) {
      JSON.readTree(line);
    }
    String last = said.get(said.size() - 1);
    assertTrue(last.contains("run the same command, without --redo, to go on"), last);
    command.work = document -> document;
    assertEquals(1, command.annotate(in, out), command.err::toString);
    assertTrue(command.out.toString().contains("1  rejected in all"), command.out::toString);
    assertEquals(0, command.annotate(in, out), command.err::toString);
    assertEquals(ARTICLES - 1, Files.readAllLines(out.resolve("articles.jsonl")).size());
  }

  @Test
  void aFileThatVanishesIsRejectedAndDoneOnceItIsBack() throws IOException {
    Path last = in.resolve("a49.txt");
    String text = Files.readString(last);
    meanwhile(() -> Files.delete(last));
    Path out = folder.resolve("out");
    assertEquals(1, command.annotate(in, out), command.err::toString);
    assertEquals(ARTICLES - 1, Files.readAllLines(out.resolve("articles.jsonl")).size());
    List<String> rejects = Files.readAllLines(out.resolve("rejects.jsonl"));
    assertEquals(1, rejects.size());
    assertTrue(rejects.get(0).contains("it is no longer there"), rejects::toString);
    Files.writeString(last, text);
    assertEquals(0, command.annotate(in, out), command.err::toString);
    assertEquals(ARTICLES, Files.readAllLines(out.resolve("articles.jsonl")).size());
    assertEquals("", Files.readString(out.resolve("rejects.jsonl")));
  }

  @Test
  void aFileThatChangesIsOneRecordOfWhatItWasOrIs() throws Exception {
    Path last = in.resolve("a49.txt");
    meanwhile(() -> Files.writeString(last, "Something else."));
    Path out = folder.resolve("out");
    assertEquals(0, command.annotate(in, out), command.err::toString);
    List<String> lines = Files.readAllLines(out.resolve("articles.jsonl"));
    assertEquals(ARTICLES, lines.size());
    JsonNode record = JSON.readTree(lines.get(ARTICLES - 1));
    assertEquals("Something else.", record.get("text").textValue());
    byte[] hash = MessageDigest.getInstance("SHA-256").digest("Something else.".getBytes(UTF_8));
    assertEquals(HexFormat.of().formatHex(hash), record.get("sha256").textValue());
  }

  @Test
  void aFileThatShrinksWhileItIsReadCostsItsLastLine() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      lines.append("{\"id\":\"l" + i + "\",\"text\":\"It rained on day " + i + " again.\"}\n");
    }
    Path file = in.resolve("b.jsonl");
    Files.writeString(file, lines);
    meanwhile(
        () -> {
          try (var channel = Files.newByteChannel(file, java.nio.file.StandardOpenOption.WRITE)) {
            channel.truncate(lines.length() / 2);
          }
        });
    Path out = folder.resolve("out");
    assertEquals(1, command.annotate(in, out), command.err::toString);
    List<String> rejects = Files.readAllLines(out.resolve("rejects.jsonl"));
    assertEquals(1, rejects.size(), rejects::toString);
    assertTrue(rejects.get(0).contains("not JSON"), rejects::toString);
  }
}
