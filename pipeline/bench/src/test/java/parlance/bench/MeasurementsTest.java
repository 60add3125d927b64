package parlance.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlance.bench.Measurement.Measure;
import parlance.model.SetupException;

class MeasurementsTest {
  private static final Measurement ONE =
      new Measurement(Measure.TEN, Engine.FAST, 1, 2, 4711, new Timing(1.5, 2.25, 1_000_000));

  @TempDir private Path folder;

  private Path measured() throws IOException {
    Path file = folder.resolve("measurements.jsonl");
    Measurements.open(file, "{\"a\":1}").add(ONE);
    return file;
  }

  @Test
  void aLaterRunKnowsWhatWasMeasured() throws IOException {
    Measurements later = Measurements.open(measured(), "{\"a\":1}");
    assertEquals(List.of(ONE), later.of(Measure.TEN, Engine.FAST, 1));
    assertTrue(later.has(Measure.TEN, Engine.FAST, 1, 2));
    assertFalse(later.has(Measure.TEN, Engine.FAST, 1, 1));
    assertFalse(later.has(Measure.TEN, Engine.FAST, 2, 2));
  }

  @Test
  void otherSettingsAreRefused() throws IOException {
    Path file = measured();
    assertThrows(SetupException.class, () -> Measurements.open(file, "{\"a\":2}"));
  }

  @Test
  void aDamagedFileIsRefused() throws IOException {
    Path file = measured();
    Files.writeString(file, "{\"measure\":\"TE", StandardOpenOption.APPEND);
    assertThrows(SetupException.class, () -> Measurements.open(file, "{\"a\":1}"));
  }

  @Test
  void aTimingIsReadAsItWasWritten() {
    assertEquals(ONE.timing(), Timing.ofLine(ONE.timing().toLine()));
    assertThrows(IllegalArgumentException.class, () -> Timing.ofLine("Loading classifier ..."));
  }
}
