package parlance.io;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An article's quotes and stances as rows that need nothing else to be understood. */
public final class FlatRows {
  private static final String BETWEEN_PIECES = " … ";

  private final ArticleLine line;
  private final Offsets offsets;
  private final Map<String, ArticleLine.Entity> entities = new HashMap<>();
  private final Map<String, ArticleLine.Quote> quotes = new HashMap<>();

  /** A row of {@code quotes.jsonl}. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record QuoteRow(
      String article,
      @Nullable String date,
      @Nullable String outlet,
      @Nullable String duplicates,
      String quote,
      String type,
      String text,
      @Nullable String cue,
      @Nullable String source,
      @Nullable String speaker,
      @Nullable String speakerType,
      @Nullable String speakerRole,
      @Nullable String speakerLink,
      @Nullable String speakerActor,
      String kind,
      double score,
      String by) {}

  /** A row of {@code stances.jsonl}. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record StanceRow(
      String article,
      @Nullable String date,
      @Nullable String outlet,
      @Nullable String duplicates,
      String stance,
      @Nullable String holder,
      @Nullable String holderType,
      @Nullable String holderActor,
      @Nullable String holderText,
      String target,
      @Nullable String targetType,
      @Nullable String targetActor,
      String targetText,
      @Nullable String issue,
      @Nullable String issueName,
      @Nullable String issuePolarity,
      @Nullable Double issueScore,
      @Nullable String issueBy,
      String polarity,
      String evidence,
      @Nullable String quote,
      @Nullable String quoteText,
      @Nullable String reporter,
      @Nullable String reporterActor,
      boolean negated,
      String modality,
      double score,
      String by) {}

  public FlatRows(ArticleLine line) {
    this.line = line;
    this.offsets = line.toUtf16();
    line.entities().forEach(entity -> entities.put(entity.id(), entity));
    line.quotes().forEach(quote -> quotes.put(quote.id(), quote));
  }

  public List<QuoteRow> quotes() {
    return line.quotes().stream().map(this::row).toList();
  }

  public List<StanceRow> stances() {
    return line.stances().stream().map(this::row).toList();
  }

  private QuoteRow row(ArticleLine.Quote quote) {
    ArticleLine.Entity speaker = entity(quote.speaker());
    return new QuoteRow(
        line.id(),
        line.date(),
        line.outlet(),
        line.duplicates(),
        quote.id(),
        quote.type(),
        text(quote),
        words(quote.cue()),
        words(quote.source()),
        speaker == null ? null : speaker.name(),
        speaker == null ? null : speaker.type(),
        speaker == null ? null : speaker.role(),
        speaker == null ? null : speaker.link(),
        speaker == null ? null : speaker.actor(),
        quote.kind(),
        quote.score(),
        quote.by());
  }

  private StanceRow row(ArticleLine.Stance stance) {
    ArticleLine.Holder holding = stance.holder();
    ArticleLine.Entity holder = entity(holding.entity());
    ArticleLine.Entity target = entity(stance.target().entity());
    ArticleLine.Entity reporter = entity(stance.reporter());
    ArticleLine.Quote quote = stance.quote() == null ? null : quotes.get(stance.quote());
    String targetText = words(stance.target().begin(), stance.target().end());
    return new StanceRow(
        line.id(),
        line.date(),
        line.outlet(),
        line.duplicates(),
        stance.id(),
        holder == null ? null : holder.name(),
        holder == null ? null : holder.type(),
        holder == null ? null : holder.actor(),
        holding.begin() == null || holding.end() == null
            ? null
            : words(holding.begin(), holding.end()),
        target == null ? targetText : target.name(),
        target == null ? null : target.type(),
        target == null ? null : target.actor(),
        targetText,
        stance.target().issue(),
        stance.target().issueName(),
        stance.target().issuePolarity(),
        stance.target().issueScore(),
        stance.target().issueBy(),
        stance.polarity(),
        stance.evidence().stream()
            .map(piece -> words(piece.begin(), piece.end()))
            .collect(Collectors.joining(BETWEEN_PIECES)),
        stance.quote(),
        quote == null ? null : text(quote),
        reporter == null ? null : reporter.name(),
        reporter == null ? null : reporter.actor(),
        stance.negated(),
        stance.modality(),
        stance.score(),
        stance.by());
  }

  private ArticleLine.@Nullable Entity entity(@Nullable String id) {
    return id == null ? null : entities.get(id);
  }

  private String text(ArticleLine.Quote quote) {
    boolean direct = quote.type().equals("direct");
    return quote.content().stream()
        .map(piece -> QuoteMarks.withoutOuter(words(piece.begin(), piece.end()), direct))
        .collect(Collectors.joining(BETWEEN_PIECES));
  }

  private @Nullable String words(ArticleLine.@Nullable Stretch stretch) {
    return stretch == null ? null : words(stretch.begin(), stretch.end());
  }

  private String words(int begin, int end) {
    return line.text().substring(offsets.toUtf16(begin), offsets.toUtf16(end));
  }
}
