package parlance.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parlance.document.MentionType;
import parlance.document.Span;
import parlance.io.ArticleLine;
import parlance.record.RecordedArticle;

/** One article as a CAS; offsets count UTF-16 units. To be written once. */
final class CasJsonDocument {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String VIEW = "_InitialView";
  private static final int SOFA = 1;

  private final RecordedArticle article;
  private int last = SOFA;

  CasJsonDocument(RecordedArticle article) {
    this.article = article;
  }

  void write(OutputStream file) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(file, JsonEncoding.UTF8)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.writeStartObject();
      types(json);
      json.writeArrayFieldStart("%FEATURE_STRUCTURES");
      sofa(json);
      annotations(json);
      json.writeEndArray();
      json.writeObjectFieldStart("%VIEWS");
      json.writeObjectFieldStart(VIEW);
      json.writeNumberField("%SOFA", SOFA);
      json.writeArrayFieldStart("%MEMBERS");
      for (int member : IntStream.rangeClosed(SOFA + 1, last).toArray()) {
        json.writeNumber(member);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndObject();
    }
  }

  private static void types(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("%TYPES");
    for (CasType each : CasType.ALL) {
      json.writeObjectFieldStart(each.type());
      json.writeStringField("%NAME", each.type());
      json.writeStringField("%SUPER_TYPE", each.parent());
      for (CasType.Feature feature : each.features()) {
        json.writeObjectFieldStart(feature.name());
        json.writeStringField("%NAME", feature.name());
        json.writeStringField("%RANGE", feature.range());
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void sofa(JsonGenerator json) throws IOException {
    String text = PlainText.of(article.text());
    json.writeStartObject();
    json.writeNumberField("%ID", SOFA);
    json.writeStringField("%TYPE", "uima.cas.Sofa");
    json.writeNumberField("sofaNum", 1);
    json.writeStringField("sofaID", VIEW);
    json.writeStringField("mimeType", "text/plain");
    json.writeStringField("sofaString", text);
    json.writeEndObject();
    begin(json, "uima.tcas.DocumentAnnotation", new Span(0, text.length()));
    String language = article.line().language();
    json.writeStringField("language", language == null ? "x-unspecified" : language);
    json.writeEndObject();
  }

  private void annotations(JsonGenerator json) throws IOException {
    for (ArticleLine.Sentence sentence : article.line().sentences()) {
      begin(json, CasType.SENTENCE.type(), article.span(sentence.begin(), sentence.end()));
      json.writeEndObject();
    }
    for (ArticleLine.Token token : article.line().tokens()) {
      begin(json, CasType.TOKEN.type(), article.span(token.begin(), token.end()));
      json.writeEndObject();
    }
    for (ArticleLine.Mention mention : article.line().mentions()) {
      mention(json, mention);
    }
    for (ArticleLine.Entity entity : article.line().entities()) {
      chain(
          json,
          entity.mentions().stream().map(article::mention).filter(each -> each != null).toList(),
          null);
    }
    for (ArticleLine.Mention mention : article.line().mentions()) {
      if (mention.entity() == null && !MentionType.isValue(mention.type())) {
        chain(json, List.of(mention), CasType.UNKNOWN);
      }
    }
    for (ArticleLine.Quote quote : article.line().quotes()) {
      quote(json, quote);
    }
    for (ArticleLine.Stance stance : article.line().stances()) {
      stance(json, stance);
    }
  }

  private void mention(JsonGenerator json, ArticleLine.Mention mention) throws IOException {
    ArticleLine.Entity entity = article.entity(mention.entity());
    begin(json, CasType.NAMED_ENTITY.type(), article.span(mention.begin(), mention.end()));
    json.writeStringField("value", mention.type());
    if (entity != null && entity.link() != null) {
      json.writeStringField("identifier", "https://en.wikipedia.org/wiki/" + entity.link());
    }
    json.writeEndObject();
  }

  /** A chain of one, too, for what form a mention has only its link can tell. */
  private void chain(JsonGenerator json, List<ArticleLine.Mention> mentions, @Nullable String how)
      throws IOException {
    if (mentions.isEmpty()) {
      return;
    }
    int first = last + 1;
    for (int i = 0; i < mentions.size(); i++) {
      ArticleLine.Mention mention = mentions.get(i);
      begin(json, CasType.COREFERENCE_LINK.type(), article.span(mention.begin(), mention.end()));
      json.writeStringField("referenceType", mention.form());
      optional(json, "referenceRelation", how);
      if (i + 1 < mentions.size()) {
        json.writeNumberField("@next", last + 1);
      }
      json.writeEndObject();
    }
    begin(json, CasType.COREFERENCE_CHAIN.type(), null);
    json.writeNumberField("@first", first);
    json.writeEndObject();
  }

  private void quote(JsonGenerator json, ArticleLine.Quote quote) throws IOException {
    int source = quotePart(json, quote, "source", quote.source());
    quotePart(json, quote, "cue", quote.cue());
    for (ArticleLine.Stretch piece : quote.content()) {
      int content = quotePart(json, quote, "content", piece);
      if (source > 0) {
        relation(json, CasType.SAID, source, content, article.span(piece));
        json.writeStringField("quote", quote.id());
        json.writeEndObject();
      }
    }
  }

  /** The id of what is written; 0 if there is nothing. */
  private int quotePart(
      JsonGenerator json, ArticleLine.Quote quote, String role, ArticleLine.@Nullable Stretch at)
      throws IOException {
    if (at == null) {
      return 0;
    }
    ArticleLine.Entity speaker = article.entity(quote.speaker());
    begin(json, CasType.QUOTE_PART.type(), article.span(at));
    json.writeStringField("role", role);
    json.writeStringField("quote", quote.id());
    json.writeStringField("kind", quote.type() + ", " + quote.kind());
    optional(json, "speaker", speaker == null ? null : speaker.name());
    json.writeStringField("score", String.valueOf(quote.score()));
    json.writeStringField("by", quote.by());
    json.writeEndObject();
    return last;
  }

  private void stance(JsonGenerator json, ArticleLine.Stance stance) throws IOException {
    for (ArticleLine.Stretch piece : stance.evidence()) {
      stancePart(json, stance, "evidence", piece.begin(), piece.end(), null);
    }
    ArticleLine.Holder holder = stance.holder();
    ArticleLine.Target target = stance.target();
    int held = 0;
    if (holder.begin() != null && holder.end() != null) {
      held = stancePart(json, stance, "holder", holder.begin(), holder.end(), holder.entity());
    }
    int about = stancePart(json, stance, "target", target.begin(), target.end(), target.entity());
    if (held > 0) {
      relation(json, CasType.STANCE, held, about, article.span(target.begin(), target.end()));
      json.writeStringField("stance", stance.id());
      json.writeStringField("polarity", stance.polarity());
      json.writeStringField("circumstance", circumstance(stance));
      json.writeEndObject();
    }
  }

  private int stancePart(
      JsonGenerator json,
      ArticleLine.Stance stance,
      String role,
      int begin,
      int end,
      @Nullable String named)
      throws IOException {
    ArticleLine.Entity entity = article.entity(named);
    begin(json, CasType.STANCE_PART.type(), article.span(begin, end));
    json.writeStringField("role", role);
    json.writeStringField("stance", stance.id());
    optional(json, "name", entity == null ? null : entity.name());
    json.writeStringField("polarity", stance.polarity());
    json.writeStringField("circumstance", circumstance(stance));
    json.writeStringField("score", String.valueOf(stance.score()));
    json.writeStringField("by", stance.by());
    json.writeEndObject();
    return last;
  }

  private static String circumstance(ArticleLine.Stance stance) {
    return (stance.negated() ? CasType.NEGATED + ", " : "")
        + stance.modality().toLowerCase(Locale.ROOT);
  }

  private void relation(JsonGenerator json, CasType type, int from, int to, Span at)
      throws IOException {
    begin(json, type.type(), at);
    json.writeNumberField("@Governor", from);
    json.writeNumberField("@Dependent", to);
  }

  private static void optional(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, PlainText.of(value));
    }
  }

  /** Begins a feature structure, whose id is then the last. */
  private void begin(JsonGenerator json, String type, @Nullable Span span) throws IOException {
    json.writeStartObject();
    json.writeNumberField("%ID", ++last);
    json.writeStringField("%TYPE", type);
    json.writeNumberField("@sofa", SOFA);
    if (span != null) {
      json.writeNumberField("begin", span.begin());
      json.writeNumberField("end", span.end());
    }
  }
}
