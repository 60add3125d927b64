package parlance.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A few articles by hand, and runs over them that need no chain. At its end a run writes into each
 * record whose text ends in + the last id of all.
 */
record Drop(List<Item> items) {
  static final List<String> NAMES = List.of("records", "rows", "rejects");
  static final Settings SETTINGS =
      new Settings(new TreeMap<>(Map.of("stages", "a, b", Settings.MODEL + "m", "17")));
  private static final long NEVER = Long.MAX_VALUE;

  /** An article: {@code text} that begins with ! is rejected, one that is empty cannot be read. */
  record Item(String id, String path, String text) {
    Candidate candidate() {
      return text.isEmpty()
          ? Candidate.refused(id, path, "empty")
          : Candidate.article(id, path, text);
    }

    boolean done() {
      return !text.isEmpty() && !text.startsWith("!");
    }

    List<byte[]> lines() {
      return done()
          ? List.of(
              bytes(id + "=" + text), bytes((id + ":" + text).repeat(text.length() % 3)), bytes(""))
          : List.of(bytes(""), bytes(""), bytes(id + "@" + path + "!" + text));
    }

    private static byte[] bytes(String line) {
      return (line.isEmpty() ? "" : line + "\n").getBytes(StandardCharsets.UTF_8);
    }
  }

  /** Items as {@code id path text}. */
  static Drop of(String... items) {
    List<Item> list = new ArrayList<>();
    for (String item : items) {
      String[] parts = item.split(" ", 3);
      list.add(new Item(parts[0], parts[1], parts[2]));
    }
    return new Drop(list);
  }

  List<String> paths() {
    return items.stream().map(Item::path).distinct().toList();
  }

  /** Runs over the drop; what was done, and what was skipped or clashed, in words. */
  List<String> run(Path folder) throws IOException {
    return run(folder, new RealDisk(), NEVER, false);
  }

  List<String> run(Path folder, Disk disk, long forceAfter, boolean anew) throws IOException {
    List<String> log = new ArrayList<>();
    try (OutputJournal journal = OutputJournal.open(folder, NAMES, disk, forceAfter)) {
      journal.begin(SETTINGS, anew);
      journal.beginRound(paths());
      for (Item item : items) {
        Verdict verdict = journal.decide(item.candidate());
        if (verdict instanceof Verdict.Do task) {
          journal.append(item.candidate(), task.nth(), item.done(), item.lines());
          log.add((task.replaces() ? "replace " : "do ") + item.id());
        } else if (verdict instanceof Verdict.Clash clash) {
          log.add("clash " + item.id() + " with " + clash.path());
        } else {
          log.add("skip " + item.id());
        }
      }
      journal.endRound(paths(), LastId.of(journal));
      journal.complete();
    }
    return log;
  }

  /** Writes the last id of all into the records whose text ends in +. */
  private record LastId(String last, Set<String> ids) implements Rewriting {

    static LastId of(OutputJournal journal) throws IOException {
      TreeSet<String> all = new TreeSet<>();
      Map<String, String> records = new HashMap<>();
      journal.forEachRecord(
          0,
          (record, line) -> {
            all.add(record.candidate().id());
            records.put(record.candidate().id(), new String(line, StandardCharsets.UTF_8));
          });
      String last = all.isEmpty() ? "" : all.last();
      records.values().removeIf(line -> !line.contains("+") || line.endsWith("+" + last + "\n"));
      return new LastId(last, records.keySet());
    }

    @Override
    public boolean isNeeded() {
      return !ids.isEmpty();
    }

    @Override
    public boolean concerns(String id) {
      return ids.contains(id);
    }

    @Override
    public List<byte[]> rewrite(String id, List<byte[]> lines) {
      return lines.stream()
          .map(line -> new String(line, StandardCharsets.UTF_8))
          .map(line -> line.replaceAll("\\+.*\n", "+" + last + "\n"))
          .map(line -> line.getBytes(StandardCharsets.UTF_8))
          .toList();
    }
  }

  /** All lines of the output's files, each file's sorted. */
  static List<List<String>> lines(Path folder) {
    return NAMES.stream()
        .map(
            name -> {
              try {
                String content = Files.readString(folder.resolve(name));
                if (!content.isEmpty() && !content.endsWith("\n")) {
                  throw new AssertionError("a broken last line in " + name);
                }
                return content.lines().sorted().toList();
              } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
              }
            })
        .toList();
  }
}
