package parlance.quote;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parlance.chain.ChainSpec;
import parlance.chain.Outcome;
import parlance.chain.RealChain;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.Entity;
import parlance.document.Mention;
import parlance.document.Quote;
import parlance.document.Span;
import parlance.io.OffsetUnit;
import parlance.io.Offsets;

/**
 * How often the default chain knows who speaks, by {@code polnear-dev-speakers.tsv}.
 *
 * <p>Of the attributions found (contents overlap with a Jaccard index of at least 0.5, in code
 * points), a speaker is right if the article calls it by a name of the check's, courtesy titles
 * apart, or if the check has no name and neither has the speaker; no speaker, or a nameless one,
 * for a named source is a miss; the rest is wrong.
 */
class SpeakerCheckIT {
  private static final Path TEXTS =
      Path.of("../../../shared/data/polnear/dev/text").toAbsolutePath().normalize();
  private static final double RIGHT_AT_LEAST = 0.85;
  private static final double WRONG_AT_MOST = 0.03;

  private enum Verdict {
    UNFOUND,
    RIGHT,
    MISSED,
    WRONG
  }

  private record Row(String article, Span content, String form, String kind, Set<String> names) {
    static Row of(String line) {
      String[] field = line.split("\t", -1);
      Span content = new Span(Integer.parseInt(field[3]), Integer.parseInt(field[4]));
      Set<String> names =
          Stream.of(field[7].split("\\|", -1))
              .map(SpeakerCheckIT::withoutCourtesy)
              .collect(Collectors.toSet());
      return new Row(field[0], content, field[5], field[6], names);
    }
  }

  private static String withoutCourtesy(String name) {
    return name.replaceFirst("^(Mr|Mrs|Ms|Dr)\\. ", "");
  }

  private static List<Row> rows() throws IOException {
    try (InputStream in = SpeakerCheckIT.class.getResourceAsStream("polnear-dev-speakers.tsv")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().filter(line -> !line.startsWith("#")).skip(1).map(Row::of).toList();
    }
  }

  @Test
  void mostSpeakersAreRightAndFewAreWrong() throws IOException {
    assumeTrue(Files.isDirectory(TEXTS), "no " + TEXTS);
    List<Row> rows = rows();
    Map<String, Document> documents =
        rows.stream().map(Row::article).distinct().toList().parallelStream()
            .collect(Collectors.toConcurrentMap(article -> article, SpeakerCheckIT::annotated));
    Map<String, Map<Verdict, Integer>> counts = new TreeMap<>();
    for (Row row : rows) {
      Verdict verdict = verdict(row, Objects.requireNonNull(documents.get(row.article())));
      for (String group : List.of("all", row.form() + ", " + row.kind())) {
        counts
            .computeIfAbsent(group, key -> new EnumMap<>(Verdict.class))
            .merge(verdict, 1, Integer::sum);
      }
    }
    String table = table(counts);
    System.out.println(table);
    Map<Verdict, Integer> all = Objects.requireNonNull(counts.get("all"));
    double found = rows.size() - all.getOrDefault(Verdict.UNFOUND, 0);
    assertTrue(all.getOrDefault(Verdict.RIGHT, 0) >= RIGHT_AT_LEAST * found, table);
    assertTrue(all.getOrDefault(Verdict.WRONG, 0) <= WRONG_AT_MOST * found, table);
  }

  private static Document annotated(String article) {
    try {
      String text = Files.readString(TEXTS.resolve(article + ".txt"));
      Outcome outcome = RealChain.loaded(ChainSpec.DEFAULT).apply(Documents.article(article, text));
      return ((Outcome.Done) outcome).document();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Verdict verdict(Row row, Document document) {
    Offsets offsets = new Offsets(document.text(), OffsetUnit.CODEPOINT);
    Span wanted = offsets.toUtf16(row.content().begin(), row.content().end());
    Optional<Quote> quote =
        document.quotes().stream().max(Comparator.comparingDouble(q -> jaccard(q, wanted)));
    if (quote.isEmpty() || jaccard(quote.get(), wanted) < 0.5) {
      return Verdict.UNFOUND;
    }
    Set<String> names = names(document, quote.get());
    if (!row.kind().equals("named")) {
      return names.isEmpty() ? Verdict.RIGHT : Verdict.WRONG;
    }
    if (names.isEmpty()) {
      return Verdict.MISSED;
    }
    return names.stream().anyMatch(row.names()::contains) ? Verdict.RIGHT : Verdict.WRONG;
  }

  private static double jaccard(Quote quote, Span wanted) {
    List<Span> content = quote.content();
    Span found = content.get(0).union(content.get(content.size() - 1));
    int common = Math.min(found.end(), wanted.end()) - Math.max(found.begin(), wanted.begin());
    return Math.max(0.0, common) / found.union(wanted).length();
  }

  /** What the article calls the speaker; nothing if it has no name. */
  private static Set<String> names(Document document, Quote quote) {
    Set<String> names = new HashSet<>();
    for (Entity entity : document.entities()) {
      if (entity.id().equals(quote.speaker())) {
        document.mentions().stream()
            .filter(mention -> entity.mentions().contains(mention.id()))
            .filter(mention -> mention.form() == Mention.Form.NAME)
            .forEach(mention -> names.add(withoutCourtesy(document.text(mention.span()))));
      }
    }
    return names;
  }

  private static String table(Map<String, Map<Verdict, Integer>> counts) {
    StringBuilder table = new StringBuilder("%-22s".formatted("speakers"));
    for (Verdict verdict : Verdict.values()) {
      table.append("%9s".formatted(verdict.name().toLowerCase(Locale.ROOT)));
    }
    counts.forEach(
        (group, verdicts) -> {
          table.append("%n%-22s".formatted(group));
          for (Verdict verdict : Verdict.values()) {
            table.append("%9d".formatted(verdicts.getOrDefault(verdict, 0)));
          }
        });
    return table.toString();
  }
}
