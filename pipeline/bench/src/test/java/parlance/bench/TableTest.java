package parlance.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlance.bench.Measurement.Measure;

class TableTest {
  @TempDir private Path folder;
  private Measurements measurements;

  @BeforeEach
  void open() throws IOException {
    measurements = Measurements.open(folder.resolve("measurements.jsonl"), "{}");
  }

  private void add(
      Measure measure, Engine engine, int threads, int turn, double seconds, long megabytes)
      throws IOException {
    Timing timing = new Timing(seconds, seconds, megabytes * 1_000_000 / 1024);
    measurements.add(new Measurement(measure, engine, threads, turn, 6000, timing));
  }

  private List<Row> rows() {
    return new Table(measurements, "not run").rows();
  }

  @Test
  void whatWasNotMeasuredHasNoLine() {
    assertEquals(List.of(), rows());
  }

  @Test
  void speedsAreComparedTurnByTurnAndMemoryAtItsPeak() throws IOException {
    for (int turn = 1; turn <= 3; turn++) {
      add(Measure.ONE_THREAD, Engine.CORENLP, 1, turn, 10 * turn, 3000 + turn);
      add(Measure.ONE_THREAD, Engine.DEFAULT, 1, turn, turn == 1 ? 2 : turn, 1200);
    }
    assertEquals(
        List.of(
            new Row(
                "tokens a second, warm, one thread",
                "1; 300 (200–600)",
                "10.0 (5.0–10.0)×; 3,000 (2,000–3,000)",
                "≥ 10",
                "yes"),
            new Row("peak resident memory", "1; 3,003 MB", "1/2.5; 1,200 MB", "≤ 1/3", "**no**")),
        rows());
  }

  @Test
  void scalingIsAgainstTheOneThreadBesideIt() throws IOException {
    add(Measure.ONE_THREAD, Engine.DEFAULT, 1, 1, 100, 1);
    add(Measure.TWO_THREADS, Engine.DEFAULT, 1, 1, 3, 1);
    add(Measure.TWO_THREADS, Engine.DEFAULT, 2, 1, 2, 1);
    assertEquals(
        List.of(new Row("two threads against one", "", "1.50 (1.50–1.50)×", "≥ 1.85", "**no**")),
        rows());
  }

  @Test
  void timesOfCommandsAreParts() throws IOException {
    add(Measure.START, Engine.CORENLP, 1, 1, 30, 0);
    add(Measure.START, Engine.DEFAULT, 1, 1, 5, 0);
    assertEquals(
        new Row(
            "from start of the process to the first article annotated",
            "1; 30.0 (30.0–30.0) s",
            "1/6.0 (1/6.0–1/6.0); 5.0 (5.0–5.0) s",
            "≤ 1/6",
            "yes"),
        rows().get(0));
  }

  @Test
  void longArticlesAreComparedWithTheirPieces() throws IOException {
    add(Measure.PIECES, Engine.DEFAULT, 1, 1, 10, 0);
    add(Measure.LONG, Engine.DEFAULT, 1, 1, 16, 0);
    Row row = rows().get(0);
    assertEquals("not run", row.coreNlp());
    assertEquals("1.60 (1.60–1.60)×; 16.0 (16.0–16.0) s", row.parlance());
    assertEquals("**no**", row.met());
  }
}
