package parlance.export;

import java.io.IOException;

/** A format of other tools. Immutable. */
public interface ExportFormat {
  /** As the command line names it: lower case, a word or words with {@code -} between. */
  String name();

  /** Which tools read it and what it holds, in a line. */
  String summary();

  /** Begins files in a folder; articles are handed on one by one. */
  ArticleSink open(ExportFolder folder) throws IOException;
}
