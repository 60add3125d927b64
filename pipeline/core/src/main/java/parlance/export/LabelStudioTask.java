package parlance.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parlance.document.Span;
import parlance.io.ArticleLine;
import parlance.record.RecordedArticle;

/**
 * One article as a task; offsets count UTF-16 units, as JavaScript does. Ids of regions are those
 * of mentions, quotes and stances, with what part it is and its number.
 */
final class LabelStudioTask {
  private final RecordedArticle article;
  private final ArticleLine line;
  private final String text;
  private final JsonGenerator json;

  LabelStudioTask(RecordedArticle article, JsonGenerator json) {
    this.article = article;
    this.line = article.line();
    this.text = PlainText.of(article.text());
    this.json = json;
  }

  void write() throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("data");
    json.writeStringField("text", text);
    data("article", line.id());
    data("date", line.date());
    data("title", line.title());
    data("outlet", line.outlet());
    data("url", line.url());
    data("duplicates", line.duplicates());
    json.writeEndObject();
    json.writeArrayFieldStart("predictions");
    json.writeStartObject();
    json.writeStringField("model_version", "parlance");
    json.writeArrayFieldStart("result");
    results();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void data(String name, @Nullable String value) throws IOException {
    json.writeStringField(name, value == null ? "" : PlainText.of(value));
  }

  private void results() throws IOException {
    for (ArticleLine.Mention mention : line.mentions()) {
      Span span = article.span(mention.begin(), mention.end());
      ArticleLine.Entity entity = article.entity(mention.entity());
      String name = entity == null ? mention.form() : entity.name() + ", " + mention.form();
      region("mention", mention.id(), mention.type(), span, mention.score(), name);
    }
    for (ArticleLine.Entity entity : line.entities()) {
      List<String> mentions = entity.mentions();
      for (int i = 1; i < mentions.size(); i++) {
        relation("same", mentions.get(i), mentions.get(0));
      }
    }
    for (ArticleLine.Quote quote : line.quotes()) {
      quote(quote);
    }
    for (ArticleLine.Stance stance : line.stances()) {
      stance(stance);
    }
  }

  private void quote(ArticleLine.Quote quote) throws IOException {
    ArticleLine.Entity speaker = article.entity(quote.speaker());
    String who = speaker == null ? quote.kind() : speaker.name() + ", " + quote.kind();
    String about = quote.type() + ", " + who + ", by " + quote.by();
    String source = quote.id() + "-source";
    if (quote.source() != null) {
      region("quote", source, "source", article.span(quote.source()), quote.score(), about);
    }
    if (quote.cue() != null) {
      Span cue = article.span(quote.cue());
      region("quote", quote.id() + "-cue", "cue", cue, quote.score(), about);
    }
    for (int i = 0; i < quote.content().size(); i++) {
      String content = quote.id() + "-" + (i + 1);
      Span piece = article.span(quote.content().get(i));
      region("quote", content, "content", piece, quote.score(), about);
      if (quote.source() != null) {
        relation("said", source, content);
      }
    }
  }

  private void stance(ArticleLine.Stance stance) throws IOException {
    String about =
        stance.polarity()
            + (stance.negated() ? ", negated, " : ", ")
            + stance.modality()
            + ", by "
            + stance.by();
    for (int i = 0; i < stance.evidence().size(); i++) {
      Span piece = article.span(stance.evidence().get(i));
      region("stance", stance.id() + "-" + (i + 1), "evidence", piece, stance.score(), about);
    }
    ArticleLine.Target target = stance.target();
    ArticleLine.Holder holder = stance.holder();
    String to = stance.id() + "-target";
    Span targeted = article.span(target.begin(), target.end());
    region("stance", to, "target", targeted, stance.score(), about);
    if (holder.begin() != null && holder.end() != null) {
      String from = stance.id() + "-holder";
      Span held = article.span(holder.begin(), holder.end());
      region("stance", from, "holder", held, stance.score(), about);
      relation(stance.negated() ? "not " + stance.polarity() : stance.polarity(), from, to);
    }
  }

  private void region(
      String control, String id, String label, Span span, double score, String about)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeStringField("from_name", control);
    json.writeStringField("to_name", "text");
    json.writeStringField("type", "labels");
    json.writeNumberField("score", score);
    json.writeObjectFieldStart("value");
    json.writeNumberField("start", span.begin());
    json.writeNumberField("end", span.end());
    json.writeStringField("text", text.substring(span.begin(), span.end()));
    list("labels", label);
    json.writeEndObject();
    json.writeObjectFieldStart("meta");
    list("text", PlainText.line(about));
    json.writeEndObject();
    json.writeEndObject();
  }

  private void relation(String label, String from, String to) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "relation");
    json.writeStringField("from_id", from);
    json.writeStringField("to_id", to);
    json.writeStringField("direction", "right");
    list("labels", label);
    json.writeEndObject();
  }

  private void list(String name, String only) throws IOException {
    json.writeArrayFieldStart(name);
    json.writeString(only);
    json.writeEndArray();
  }
}
