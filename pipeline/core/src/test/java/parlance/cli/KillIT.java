package parlance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parlance.chain.InventedNews;
import parlance.io.Schemas;

/**
 * Real processes over 500 short articles, killed at moments drawn by lot, and those that go on
 * after them. {@code -Dparlance.kills=100} kills a hundred of them; ten is the default, half of
 * them in runs that leave near-duplicates out.
 */
class KillIT {
  private static final int ARTICLES = 500;
  private static final int KILLS = Integer.getInteger("parlance.kills", 10);
  private static final List<String> FILES =
      List.of("articles.jsonl", "quotes.jsonl", "stances.jsonl", "rejects.jsonl");

  @TempDir Path folder;

  /** What one night leaves is what the next goes on from: half is new, a fifth has changed. */
  @BeforeEach
  void drop() throws IOException {
    Files.createDirectories(folder.resolve("drop"));
    for (int i = 0; i < ARTICLES / 2; i++) {
      put(i, 1, i % 50 == 1);
    }
  }

  private void put(int i, int night, boolean empty) throws IOException {
    int copied = i % 10 == 3 ? i - 2 : i; // every tenth is a near-duplicate
    String text = new InventedNews(ARTICLES * night + copied).article(30);
    Files.writeString(folder.resolve("drop/a" + i + ".txt"), empty ? "" : text);
  }

  private void secondNight() throws IOException {
    for (int i = 0; i < ARTICLES; i++) {
      if (i >= ARTICLES / 2 || i % 5 == 1) {
        put(i, 2, i % 50 == 6);
      }
    }
  }

  private ChildRun annotate(String output, String... options) throws IOException {
    List<Object> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of(folder.resolve("drop"), "--out", folder.resolve(output)));
    return ChildRun.annotate(folder, arguments.toArray());
  }

  private void copy(String from, String to) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(from))) {
      for (Path file : files.toList()) {
        Path target = folder.resolve(to).resolve(folder.resolve(from).relativize(file));
        Files.copy(file, target);
      }
    }
  }

  private List<List<String>> lines(String output) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    for (String name : FILES) {
      String content = Files.readString(folder.resolve(output).resolve(name));
      assertTrue(content.isEmpty() || content.endsWith("\n"), "a broken last line in " + name);
      lines.add(content.lines().sorted().toList());
    }
    return lines;
  }

  @ParameterizedTest
  @ValueSource(strings = {"--offsets=codepoint", "--skip-duplicates"})
  void whateverKillsItTheNextRunLosesNothingAndDoesNothingTwice(String option) throws Exception {
    assertEquals(1, annotate("first", option).end());
    secondNight();
    copy("first", "whole");
    long begin = System.nanoTime();
    assertEquals(1, annotate("whole", option).end());
    long span = (System.nanoTime() - begin) / 1_000_000;
    List<List<String>> whole = lines("whole");
    assertEquals(ARTICLES, whole.get(0).size() + whole.get(3).size());
    assertTrue(whole.get(0).stream().anyMatch(line -> line.contains("\"duplicates\":\"")));

    Random random = new Random(6);
    Map<String, Integer> moments = new TreeMap<>();
    int kills = 0;
    for (int times = 0; kills < KILLS / 2; times++) {
      String output = "killed" + times;
      copy("first", output);
      boolean killed = true;
      while (killed) {
        begin = System.nanoTime();
        ChildRun run = annotate(output, option);
        killed = run.killAfter(span * (30 + random.nextInt(80)) / 100);
        if (killed) {
          kills++;
          moments.merge(moment(folder.resolve(output)), 1, Integer::sum);
        } else {
          assertTrue(run.end() <= 1, run.said());
          span =
              Math.min(span, (System.nanoTime() - begin) / 1_000_000); // the machine may be freer
        }
      }
      assertEquals(whole, lines(output), output);
      Schemas.checkFolder(folder.resolve(output));
    }
    System.out.println(option + ": " + kills + " kills: " + moments);
  }

  private String moment(Path output) throws IOException {
    if (Files.exists(output.resolve(".parlance/settled/journal"))) {
      return "while settling";
    }
    long before = Files.size(folder.resolve("first/.parlance/journal"));
    long now = Files.size(output.resolve(".parlance/journal"));
    return now == before
        ? "before the first article"
        : Files.exists(output.resolve("run.json")) ? "after the last" : "between articles";
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void ctrlCFinishesTheArticlesInHandAndSaysHowToGoOn() throws Exception {
    secondNight();
    assumeTrue(hearsCtrlC(), "a background job of a shell, which has Ctrl-C ignored");
    for (Map.Entry<String, Integer> signal : Map.of("INT", 130, "TERM", 143).entrySet()) {
      String output = signal.getKey();
      ChildRun run = annotate(output);
      run.awaitLines(folder.resolve(output).resolve("articles.jsonl"), 20);
      run.signal(signal.getKey());
      assertEquals(signal.getValue(), run.end(), run.said());
      assertTrue(run.said().contains("run the same command to go on"), run.said());
      assertTrue(lines(output).get(0).size() < ARTICLES * 9 / 10);
      assertTrue(
          Files.readString(folder.resolve(output).resolve("run.json"))
              .contains("\"complete\" : false"));
      assertEquals(1, annotate(output).end());
      assertEquals(ARTICLES, lines(output).get(0).size() + lines(output).get(3).size());
    }
    assertEquals(lines("INT"), lines("TERM"));
  }

  /** Processes inherit that a signal is ignored, and Java leaves it so. */
  private static boolean hearsCtrlC() throws IOException {
    Path status = Path.of("/proc/self/status");
    return !Files.exists(status)
        || Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .noneMatch(line -> (Long.parseLong(line.substring(7).strip(), 16) & 2) != 0);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aSecondSignalEndsItAtOnce() throws Exception {
    Files.writeString(folder.resolve("drop/a100.txt"), QuickParlance.SLOW + ", rain fell.");
    ChildRun run = annotate("out");
    run.awaitLines(folder.resolve("out/articles.jsonl"), 1);
    Thread.sleep(300);
    run.signal("TERM");
    Thread.sleep(300);
    assertTrue(run.isAlive(), "it waits for the article in hand: " + run.said());
    run.signal("TERM");
    long begin = System.nanoTime();
    assertEquals(143, run.end());
    assertTrue(System.nanoTime() - begin < 20_000_000_000L, "it waited for the article");
  }

  @Test
  void aDropThatIsWatchedIsTakenFileByFileOnceEachIsComplete() throws Exception {
    Path drop = Files.createDirectory(folder.resolve("watched"));
    Path out = folder.resolve("out");
    Path articles = out.resolve("articles.jsonl");
    ChildRun watch = ChildRun.annotate(folder, "--watch", "--every", "2", drop, "--out", out);
    watch.awaitLines(articles, 0);
    Files.writeString(drop.resolve("a.txt"), "Rain fell.");
    watch.awaitLines(articles, 1);
    Path growing = drop.resolve("b.jsonl");
    String line =
        "{\"id\":\"b\",\"text\":\"Snow fell.\"}\n{\"id\":\"c\",\"text\":\"It cleared.\"}\n";
    for (int i = 0; i < line.length(); i += 3) {
      String more = line.substring(i, Math.min(i + 3, line.length()));
      Files.writeString(growing, more, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      assertEquals(1, Files.readAllLines(articles).size(), "it is still being written");
      Thread.sleep(200);
    }
    watch.awaitLines(articles, 3);
    assertEquals("", Files.readString(out.resolve("rejects.jsonl")));

    ChildRun second =
        ChildRun.annotate(Files.createDirectory(folder.resolve("2")), drop, "--out", out);
    assertEquals(2, second.end());
    assertTrue(
        second.said().contains("another run is at work in " + out + " (process "), second.said());

    Files.writeString(drop.resolve("a.txt"), "Rain fell again.");
    Files.delete(growing);
    watch.awaitText(articles, "Rain fell again.");
    watch.signal("TERM");
    assertEquals(143, watch.end(), watch.said());
    assertEquals(3, Files.readAllLines(articles).size());
    assertEquals(
        3, watch.said().lines().filter(each -> each.contains("annotated (")).count(), watch.said());
  }
}
