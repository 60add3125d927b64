package parlance.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * The table, with all that one has to know to read it and to measure it again.
 *
 * @param repeats of whole commands and long articles
 */
record Report(Settings settings, Table table, int repeats) {

  String toMarkdown() {
    StringBuilder text = new StringBuilder("# Parlance beside plain CoreNLP\n\n");
    text.append("`pipeline/bin/bench compare ARTICLES` measured this on ")
        .append(LocalDate.now(ZoneOffset.UTC))
        .append(", with Parlance at commit ")
        .append(settings.commit())
        .append(", on:\n")
        .append(settings.machine())
        .append(".\n\n")
        .append(Row.HEAD);
    table.rows().forEach(row -> text.append(row.toMarkdown()));
    return text.append(
            """

            Medians, with the least and the greatest in brackets. Ratios are of the same articles, done by both engines \
            one right after the other.

            """)
        .append(engines())
        .append(articles())
        .append(conditions())
        .toString();
  }

  private String engines() {
    return String.format(
        Locale.ROOT,
        """
        - CoreNLP 4.5.10 with the annotators `%s`, `coref.algorithm=%s` and `java %s`.
        - Parlance as `pipeline/bin/parlance` runs it: `java %s`.
        """,
        CoreNlpAnnotator.ANNOTATORS,
        CoreNlpAnnotator.COREFERENCE,
        String.join(" ", settings.coreNlpOptions()),
        String.join(" ", settings.parlanceOptions()));
  }

  private String articles() {
    int measured = settings.blocks().stream().mapToInt(Integer::intValue).sum();
    return String.format(
        Locale.ROOT,
        """
        - Articles: %,d of %,d, drawn by lot, in %d blocks; they have %,d to %,d words each, %,d words and %,d tokens \
        in all.
        - Whole commands and long articles: %d times each.
        """,
        measured,
        settings.given(),
        settings.blocks().size(),
        settings.shortest(),
        settings.longest(),
        settings.words(),
        settings.tokens(),
        repeats);
  }

  private String conditions() {
    return String.format(
        Locale.ROOT,
        """
        - Tokens are those that CoreNLP's tokenizer finds, for both engines. Times are by the clock on the wall.
        - Warm: each engine runs in a process of its own that has loaded its models, and has annotated others of the \
        articles for %d s at least or until it had done them all. Parlance reads the articles from a file, looks for \
        near-duplicates and writes its output folder; CoreNLP reads them and writes nothing. Its two threads share a \
        pipeline, but each has a quote annotator of its own.
        - The whole commands are each engine's own, on one thread, with JSON as output, from the start of the process \
        to its end; the first article is the one of middle length.
        - Peak resident memory is `VmHWM` of the warm processes with one thread, at their end.
        - The long article is put together of others, and is done in the same process as these.
        """,
        settings.warmUpSeconds());
  }
}
