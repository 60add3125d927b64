package parlance.bench;

/**
 * A line of the table.
 *
 * @param met what became of what was asked, such as {@code yes}
 */
record Row(String measure, String coreNlp, String parlance, String asked, String met) {
  static final String HEAD =
      "| measure | CoreNLP | Parlance | asked | met |\n| --- | --- | --- | --- | --- |\n";

  static String met(boolean met) {
    return met ? "yes" : "**no**";
  }

  String toMarkdown() {
    return "| " + String.join(" | ", measure, coreNlp, parlance, asked, met) + " |\n";
  }
}
