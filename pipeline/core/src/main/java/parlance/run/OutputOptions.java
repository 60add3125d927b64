package parlance.run;

import parlance.io.OffsetUnit;
import picocli.CommandLine.Option;

/** The options that say what the output holds. */
public final class OutputOptions {
  @Option(
      names = "--offsets",
      paramLabel = "UNIT",
      defaultValue = "codepoint",
      description =
          "What offsets count: codepoint, as Python and R do, or utf16, as Java and JavaScript do."
              + " Default: ${DEFAULT-VALUE}.")
  private OffsetUnit offsets = OffsetUnit.CODEPOINT;

  @Option(
      names = "--redo",
      description =
          "Do everything again. What the output folder holds goes, also what is no longer in the"
              + " input.")
  private boolean redo;

  @Option(
      names = "--skip-duplicates",
      description =
          "Do not annotate near-duplicates of other articles. They keep a record, with the text and"
              + " nothing found in it.")
  private boolean skipDuplicates;

  /** What offsets count. */
  public OffsetUnit offsets() {
    return offsets;
  }

  /** Whether what the output folder holds goes. */
  public boolean redo() {
    return redo;
  }

  /** Whether near-duplicates are left out. */
  public boolean skipsDuplicates() {
    return skipDuplicates;
  }
}
