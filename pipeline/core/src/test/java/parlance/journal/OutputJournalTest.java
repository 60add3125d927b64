package parlance.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parlance.model.SetupException;

class OutputJournalTest {
  @TempDir Path folder;

  private List<String> run(String... items) throws IOException {
    return Drop.of(items).run(folder);
  }

  private List<String> file(int which) {
    return Drop.lines(folder).get(which);
  }

  @Test
  void whatIsDoneIsSkippedAndWhatIsNewIsAppended() throws IOException {
    assertEquals(List.of("do a", "do b"), run("a a.txt one", "b b.txt !two"));
    String before = Files.readString(folder.resolve("records"));
    assertEquals(
        List.of("skip a", "skip b", "do c"), run("a a.txt one", "b b.txt !two", "c c.txt three"));
    assertEquals(List.of("a=one", "c=three"), file(0));
    assertTrue(Files.readString(folder.resolve("records")).startsWith(before));
    assertEquals(List.of("b@b.txt!!two"), file(2));
  }

  @Test
  void aChangedArticleReplacesItsRecordAndItsRows() throws IOException {
    run("a a.txt four", "b b.txt fifth");
    assertEquals(List.of("replace a", "skip b"), run("a a.txt other", "b b.txt fifth"));
    assertEquals(List.of("a=other", "b=fifth"), file(0));
    assertEquals(List.of("a:othera:other", "b:fifthb:fifth"), file(1));
    assertEquals(List.of("skip a", "skip b"), run("a a.txt other", "b b.txt fifth"));
  }

  @Test
  void whatIsNoLongerInTheInputStays() throws IOException {
    run("a a.txt one", "b b.txt !two");
    run("c c.txt three");
    assertEquals(List.of("a=one", "c=three"), file(0));
    assertEquals(List.of("b@b.txt!!two"), file(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"!no", ""})
  void aRejectBecomesARecordAndTheOtherWayRound(String refused) throws IOException {
    run("a a.txt " + refused);
    assertEquals(List.of(List.of(), List.of("a@a.txt!" + refused)), List.of(file(0), file(2)));
    assertEquals(List.of("do a"), run("a a.txt yes"));
    assertEquals(List.of(List.of("a=yes"), List.of()), List.of(file(0), file(2)));
    run("a a.txt " + refused);
    assertEquals(List.of(List.of(), List.of("a@a.txt!" + refused)), List.of(file(0), file(2)));
    assertEquals(List.of("skip a"), run("a a.txt " + refused));
  }

  private Verdict meet(Candidate candidate, List<String> paths) throws IOException {
    try (OutputJournal journal = OutputJournal.open(folder, Drop.NAMES)) {
      journal.begin(Drop.SETTINGS, false);
      journal.beginRound(paths);
      Verdict verdict = journal.decide(candidate);
      if (verdict instanceof Verdict.Do task) {
        byte[] none = new byte[0];
        byte[] line = (candidate.id() + "\n").getBytes(UTF_8);
        journal.append(candidate, task.nth(), false, List.of(none, none, line));
      }
      journal.endRound(List.of(), Rewriting.NONE);
      return verdict;
    }
  }

  @Test
  void aRecordOutlivesAFileThatCannotBeRead() throws IOException {
    run("a a.txt one");
    Candidate away = Candidate.unreadable("a", "a.txt", "no permission");
    assertEquals(new Verdict.Skip(), meet(away, List.of("a.txt")));
    assertEquals(List.of(List.of("a=one"), List.of()), List.of(file(0), file(2)));
    assertEquals(List.of("skip a"), run("a a.txt one"));
  }

  @Test
  void aFileThatCannotBeReadIsARejectUntilItCanOrIsGone() throws IOException {
    Candidate away = Candidate.unreadable("a", "a.txt", "no longer there");
    for (int again = 0; again < 2; again++) {
      meet(away, List.of("a.txt"));
      assertEquals(List.of("a"), file(2));
    }
    assertEquals(List.of("do a"), run("a moved/a.txt one"));
    assertEquals(List.of(List.of("a=one"), List.of()), List.of(file(0), file(2)));
    meet(Candidate.unreadable("b", "b.txt", "no permission"), List.of("b.txt"));
    assertEquals(List.of("b"), file(2));
    assertEquals(List.of("do b"), run("b b.txt two"));
    assertEquals(List.of(), file(2));
  }

  @Test
  void ofTwoArticlesWithOneIdTheFirstKeepsItInEveryRun() throws IOException {
    List<String> twice = List.of("do a", "clash a with 1.jsonl", "do b");
    String[] items = {"a 1.jsonl first", "a 2.jsonl second", "b 2.jsonl third"};
    assertEquals(twice, run(items));
    assertEquals(List.of("skip a", "clash a with 1.jsonl", "skip b"), run(items));
    assertEquals(List.of("do c", "clash c with 1"), run("c 1 !no", "c 2 yes"), "a rejected one");
    assertEquals(List.of("skip c", "clash c with 1"), run("c 1 !no", "c 2 yes"));
  }

  @Test
  void anIdStaysWithItsFileAsLongAsThatIsInTheInput() throws IOException {
    run("a 2.jsonl second");
    assertEquals(
        List.of("clash a with 2.jsonl", "skip a"), run("a 1.jsonl first", "a 2.jsonl second"));
    assertEquals(List.of("replace a"), run("a 1.jsonl first"));
    assertEquals(List.of("skip a"), run("a moved/1.jsonl first"), "the same content elsewhere");
    assertEquals(List.of("a=first"), file(0));
    assertEquals(
        List.of("clash a with 1.jsonl", "skip a"),
        run("a 0.jsonl first", "a 1.jsonl first"),
        "a copy that is read before the article that has the id");
    assertEquals(List.of("skip a"), run("a 0.jsonl first"));
  }

  @Test
  void aKilledRunLeavesNoArticleInBothFiles() throws IOException {
    run("a a.txt ");
    try (OutputJournal journal = OutputJournal.open(folder, Drop.NAMES)) {
      journal.begin(Drop.SETTINGS, false);
      journal.beginRound(List.of("a.txt"));
      Drop.Item item = new Drop.Item("a", "a.txt", "one");
      journal.append(
          item.candidate(),
          ((Verdict.Do) journal.decide(item.candidate())).nth(),
          true,
          item.lines());
    }
    assertEquals(List.of("do a"), run("a a.txt "), "emptied again");
    assertEquals(List.of(List.of(), List.of("a@a.txt!")), List.of(file(0), file(2)));
  }

  private int untold(String... items) throws IOException {
    try (OutputJournal journal = OutputJournal.open(folder, Drop.NAMES)) {
      journal.begin(Drop.SETTINGS, false);
      journal.beginRound(List.of("a.txt", "b.txt", "c.txt"));
      for (Drop.Item item : Drop.of(items).items()) {
        if (journal.decide(item.candidate()) instanceof Verdict.Do task) {
          journal.append(item.candidate(), task.nth(), item.done(), item.lines());
        }
      }
      return journal.untoldRejects();
    }
  }

  @Test
  void rejectsOfKilledRunsCountUntilARunComesToItsEnd() throws IOException {
    run("z z.txt !told");
    assertEquals(2, untold("a a.txt !no", "b b.txt !no"));
    assertEquals(2, untold("a a.txt !no", "b b.txt one after all", "c c.txt "));
    run("b b.txt another", "z z.txt changed"); // which makes the files anew
    assertEquals(0, untold("a a.txt !no", "c c.txt "));
    assertEquals(1, untold("a a.txt !still no"));
  }

  @Test
  void rejectsGoWhenTheirFileNoLongerGivesThem() throws IOException {
    run("x-1 x.jsonl ", "x-1 x.jsonl ", "y-1 y.jsonl ");
    assertEquals(3, file(2).size());
    assertEquals(List.of("skip x-1", "do x-2"), run("x-1 x.jsonl ", "x-2 x.jsonl text"));
    assertEquals(List.of("x-1@x.jsonl!", "y-1@y.jsonl!"), file(2));
  }

  @Test
  void rejectsAreTriedAgainWhenAsked() throws IOException {
    run("a a.txt !no", "b b.txt one");
    try (OutputJournal journal = OutputJournal.open(folder, Drop.NAMES)) {
      journal.begin(Drop.SETTINGS, false);
      journal.retryRejects();
      journal.beginRound(List.of());
      assertEquals(
          new Verdict.Do(0, false), journal.decide(Candidate.article("a", "a.txt", "!no")));
      assertEquals(new Verdict.Skip(), journal.decide(Candidate.article("b", "b.txt", "one")));
    }
  }

  @Test
  void otherSettingsAreRefusedAndSaid() throws IOException {
    run("a a.txt one");
    try (OutputJournal journal = OutputJournal.open(folder, Drop.NAMES)) {
      Settings other = new Settings(new TreeMap<>(Map.of("stages", "a")));
      SetupException early = assertThrows(SetupException.class, () -> journal.check(other));
      assertTrue(early.getMessage().contains("stages was a, b and is a; --redo"), early.toString());
      Settings model = new Settings(new TreeMap<>(Map.of("stages", "a, b", "model m", "18")));
      journal.check(model.withoutModels());
      SetupException late = assertThrows(SetupException.class, () -> journal.begin(model, false));
      assertTrue(late.getMessage().contains("model m was 17 and is 18"), late.toString());
      journal.begin(model, true);
    }
    assertEquals(List.of(), file(0));
  }

  @Test
  void aSecondRunIsToldThatTheFirstIsAtWork() throws IOException {
    try (OutputJournal first = OutputJournal.open(folder, Drop.NAMES)) {
      SetupException refused =
          assertThrows(SetupException.class, () -> OutputJournal.open(folder, Drop.NAMES));
      String message = refused.getMessage();
      assertTrue(message.contains("process " + ProcessHandle.current().pid()), message);
      first.begin(Drop.SETTINGS, false);
    }
    run("a a.txt one");
  }

  @Test
  void outputThatSomethingElseHasChangedIsRefusedAndCanBeRedone() throws IOException {
    run("a a.txt one", "b b.txt two");
    Files.writeString(folder.resolve("records"), "a=o");
    assertTrue(refused().contains("records is shorter than Parlance wrote it"));
    assertEquals(List.of("do a"), Drop.of("a a.txt one").run(folder, new RealDisk(), 0, true));
    Files.delete(folder.resolve(".parlance/journal"));
    assertTrue(refused().contains("but not the journal of how it came about"));
    Drop.of("a a.txt one", "b b.txt two").run(folder, new RealDisk(), 0, true);
    byte[] journal = Files.readAllBytes(folder.resolve(".parlance/journal"));
    journal[journal.length / 2] ^= 1;
    Files.write(folder.resolve(".parlance/journal"), journal);
    assertTrue(refused().contains("journal is damaged"));
  }

  @Test
  void aFolderWhoseOutputWasDeletedIsAsNew() throws IOException {
    run("a a.txt one", "b b.txt two");
    for (String name : Drop.NAMES) {
      Files.deleteIfExists(folder.resolve(name));
    }
    assertEquals(List.of("do a", "do c"), run("a a.txt one", "c c.txt three"));
    assertEquals(List.of("a=one", "c=three"), file(0));
  }

  private String refused() {
    SetupException refused = assertThrows(SetupException.class, () -> run("a a.txt one"));
    assertTrue(refused.getMessage().endsWith("name another folder with --out"), refused.toString());
    return refused.getMessage();
  }

  @Test
  void whatWasWrittenBehindTheJournalIsCutOff() throws IOException {
    run("a a.txt one");
    Files.writeString(folder.resolve("records"), "b=torn", StandardOpenOption.APPEND);
    Files.writeString(folder.resolve(".parlance/journal"), "12 torn", StandardOpenOption.APPEND);
    assertEquals(List.of("skip a", "do c"), run("a a.txt one", "c c.txt three"));
    assertEquals(List.of("a=one", "c=three"), file(0));
  }

  @Test
  void aFullDiskLeavesNoBrokenLine() throws IOException {
    run("a a.txt one");
    try (OutputJournal journal = OutputJournal.open(folder, Drop.NAMES, new FullDisk(), 0)) {
      journal.begin(Drop.SETTINGS, false);
      journal.beginRound(List.of());
      Drop.Item item = new Drop.Item("b", "b.txt", "a longer text");
      journal.decide(item.candidate());
      assertThrows(
          IOException.class, () -> journal.append(item.candidate(), 0, true, item.lines()));
    }
    assertEquals(List.of("a=one"), file(0));
    assertEquals(List.of("skip a", "do b"), run("a a.txt one", "b b.txt a longer text"));
  }

  /** Takes five bytes more a file, and can be cut. */
  private static final class FullDisk implements Disk {
    private final Disk disk = new RealDisk();

    @Override
    public Tail open(Path file, long length) throws IOException {
      Tail tail = disk.open(file, length);
      return new Tail() {
        @Override
        public void write(byte[] bytes) throws IOException {
          tail.write(java.util.Arrays.copyOf(bytes, 5));
          throw new IOException("No space left on device");
        }

        @Override
        public void copy(java.nio.channels.FileChannel from, long begin, long end) {
          throw new AssertionError("nothing is settled here");
        }

        @Override
        public void cut(long to) throws IOException {
          tail.cut(to);
        }

        @Override
        public void force() throws IOException {
          tail.force();
        }

        @Override
        public void close() throws IOException {
          tail.close();
        }
      };
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
      disk.replace(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
      disk.delete(file);
    }

    @Override
    public void forceNames(Path names) throws IOException {
      disk.forceNames(names);
    }
  }

  @Test
  void recordsThatHoldAreRewrittenInAllFilesAndTheOthersStay() throws IOException {
    run("a a.txt four+ ", "b b.txt fifth", "c c.txt !no");
    assertEquals(List.of("a=four+b", "b=fifth"), file(0));
    assertEquals(List.of("b:fifthb:fifth"), file(1));
    String[] more = {"a a.txt four+ ", "b b.txt fifth", "c c.txt !no", "d d.txt six+"};
    assertEquals(List.of("skip a", "skip b", "skip c", "do d"), run(more));
    assertEquals(List.of("a=four+d", "b=fifth", "d=six+d"), file(0));
    assertEquals(List.of("b:fifthb:fifth", "d:six+d"), file(1));
    assertEquals(List.of("c@c.txt!!no"), file(2));
    assertEquals(List.of("skip a", "skip b", "skip c", "skip d"), run(more));
  }
}
