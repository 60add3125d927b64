package parlance.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import parlance.model.SetupException;

/**
 * What was measured so far, in a file that a later run goes on with. The file's first line holds
 * the settings, and each other a {@link Measurement}.
 */
final class Measurements {
  private static final JsonMapper JSON = new JsonMapper();

  private final Path file;
  private final List<Measurement> all = new ArrayList<>();

  private Measurements(Path file) {
    this.file = file;
  }

  /**
   * Goes on with a file, or begins one.
   *
   * @param settings what all of its measurements depend on
   * @throws SetupException if the file was made with other settings
   */
  static Measurements open(Path file, String settings) throws IOException {
    Measurements measurements = new Measurements(file);
    if (Files.exists(file)) {
      measurements.read(settings);
    } else {
      Files.writeString(file, settings + "\n");
    }
    return measurements;
  }

  private void read(String settings) throws IOException {
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty() || !lines.get(0).equals(settings)) {
      throw new SetupException(
          file + " was measured with other settings, articles or builds; give --anew to forget it");
    }
    for (String line : lines.subList(1, lines.size())) {
      try {
        all.add(JSON.readValue(line, Measurement.class));
      } catch (JsonProcessingException damaged) {
        throw new SetupException(file + " is damaged; give --anew to forget it", damaged);
      }
    }
  }

  void add(Measurement measurement) throws IOException {
    Files.writeString(file, JSON.writeValueAsString(measurement) + "\n", StandardOpenOption.APPEND);
    all.add(measurement);
  }

  boolean has(Measurement.Measure measure, Engine engine, int threads, int turn) {
    return of(measure, engine, threads).stream().anyMatch(one -> one.turn() == turn);
  }

  /** Those of one kind, in the order in which they were made. */
  List<Measurement> of(Measurement.Measure measure, Engine engine, int threads) {
    return all.stream().filter(one -> one.isOf(measure, engine, threads)).toList();
  }
}
