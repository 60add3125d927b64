package parlance.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parlance.io.ArticleLine;
import parlance.io.FlatRows.QuoteRow;
import parlance.io.FlatRows.StanceRow;
import parlance.record.RecordedArticle;

/** Finds in an article what can be drawn, and the stratum of each. */
record Candidates(Unit unit, List<Field> by) {
  private static final int BANDS = 10;
  private static final int YEAR_LENGTH = 4;
  private static final int MONTH_LENGTH = 7;

  Candidates {
    by = List.copyOf(by);
  }

  List<Candidate> of(RecordedArticle article) {
    List<Candidate> found = new ArrayList<>();
    switch (unit) {
      case ARTICLE -> found.add(new Candidate(article.id(), null, stratum(article, null, 0)));
      case STANCE -> {
        for (StanceRow row : article.stanceRows()) {
          found.add(new Candidate(article.id(), row.stance(), stratum(article, row, row.score())));
        }
      }
      case QUOTE -> {
        for (QuoteRow row : article.quoteRows()) {
          found.add(new Candidate(article.id(), row.quote(), stratum(article, null, row.score())));
        }
      }
    }
    return found;
  }

  private List<String> stratum(RecordedArticle article, @Nullable StanceRow stance, double score) {
    return by.stream().map(field -> value(field, article.line(), stance, score)).toList();
  }

  private static String value(
      Field field, ArticleLine article, @Nullable StanceRow stance, double score) {
    return switch (field) {
      case ISSUE -> stance == null ? mainIssue(article) : text(stance.issue());
      case MONTH -> begin(article.date(), MONTH_LENGTH);
      case YEAR -> begin(article.date(), YEAR_LENGTH);
      case OUTLET -> text(article.outlet());
      case HOLDER -> stance == null ? "" : text(stance.holder());
      case POLARITY -> stance == null ? "" : (stance.negated() ? "not " : "") + stance.polarity();
      case SCORE -> band(score);
    };
  }

  private static String text(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }

  private static String begin(@Nullable String date, int length) {
    return date == null ? "" : date.substring(0, length);
  }

  /** Such as {@code 0.8-0.9}, without its upper end but for the last. */
  static String band(double score) {
    int band = Math.min((int) Math.floor(score * BANDS + 1e-9), BANDS - 1);
    return String.format(Locale.ROOT, "%.1f-%.1f", band / 10.0, (band + 1) / 10.0);
  }

  private static String mainIssue(ArticleLine article) {
    Map<String, Integer> counts = new TreeMap<>();
    String main = "";
    int largest = 0;
    for (ArticleLine.Stance stance : article.stances()) {
      if (stance.target().issue() != null) {
        counts.merge(stance.target().issue(), 1, Integer::sum);
      }
    }
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      if (each.getValue() > largest) {
        main = each.getKey();
        largest = each.getValue();
      }
    }
    return main;
  }
}
