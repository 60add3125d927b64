package parlance.export;

import java.util.List;
import java.util.stream.Collectors;
import parlance.model.SetupException;

/** All formats that there are. */
public final class ExportFormats {
  private static final List<ExportFormat> ALL =
      List.of(
          new CsvFormat(),
          new ParquetFormat(),
          new GraphMlFormat(),
          new BratFormat(),
          new CasJsonFormat(),
          new LabelStudioFormat(),
          new ConlluFormat(),
          new DnaFormat());

  private ExportFormats() {}

  public static List<ExportFormat> all() {
    return ALL;
  }

  /**
   * The format of that name.
   *
   * @throws SetupException if there is none
   */
  public static ExportFormat named(String name) {
    return ALL.stream()
        .filter(format -> format.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new SetupException(
                    "no format "
                        + name
                        + "; there are "
                        + ALL.stream().map(ExportFormat::name).collect(Collectors.joining(", "))));
  }
}
