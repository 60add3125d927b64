package parlance.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parlance.document.Span;
import parlance.io.ArticleLine;
import parlance.record.RecordedArticle;

/**
 * One article's annotations in brat's terms: mentions are text-bound, quotes and stances are events
 * whose triggers are their words, and what has one entity is equivalent.
 *
 * <p>brat counts code points. A span may not go over a line end, so it is cut there into pieces.
 */
final class BratAnnotations {
  private final RecordedArticle article;
  private final String text;
  private final StringBuilder lines = new StringBuilder();
  private final Map<String, String> ofMentions = new HashMap<>();
  private final Map<Span, String> ofSpans = new HashMap<>();
  private final Map<String, String> ofQuotes = new HashMap<>();
  private int bounds;
  private int events;
  private int attributes;
  private int notes;

  BratAnnotations(RecordedArticle article) {
    this.article = article;
    this.text = text(article);
  }

  /** What a {@code .txt} file holds: the text, without tabs, which end fields in the other file. */
  static String text(RecordedArticle article) {
    return PlainText.of(article.text()).replace('\t', ' ');
  }

  /** The lines of an {@code .ann} file. */
  String lines() {
    article.line().mentions().forEach(this::mention);
    article.line().entities().forEach(this::entity);
    article.line().quotes().forEach(this::quote);
    article.line().stances().forEach(this::stance);
    return lines.toString();
  }

  private void line(String id, String what, String rest) {
    lines.append(id).append('\t').append(what);
    lines.append(rest.isEmpty() ? "" : "\t" + rest).append('\n');
  }

  private void mention(ArticleLine.Mention mention) {
    Span span = article.span(mention.begin(), mention.end());
    String bound = bound(mention.type(), List.of(span));
    if (bound != null) {
      ofMentions.put(mention.id(), bound);
      ofSpans.putIfAbsent(span, bound);
      attribute("Form", bound, mention.form());
    }
  }

  private void entity(ArticleLine.Entity entity) {
    List<String> mentions =
        entity.mentions().stream().map(ofMentions::get).filter(each -> each != null).toList();
    if (mentions.size() > 1) {
      line("*", "Equiv " + String.join(" ", mentions), "");
    }
    if (!mentions.isEmpty()) {
      String role = entity.role() == null ? "" : ", " + entity.role();
      String link = entity.link() == null ? "" : ", Wikipedia: " + entity.link();
      String actor = entity.actor() == null ? "" : ", actor: " + entity.actor();
      note(mentions.get(0), entity.id() + " " + entity.name() + role + link + actor);
    }
  }

  private void quote(ArticleLine.Quote quote) {
    String content = bound("Quote", quote.content().stream().map(article::span).toList());
    if (content == null) {
      return;
    }
    ArticleLine.Entity speaker = article.entity(quote.speaker());
    String event =
        event(
            "Quote",
            content,
            argument("Source", place("Source", quote.source())),
            argument("Cue", place("Cue", quote.cue())));
    ofQuotes.put(quote.id(), event);
    attribute("Type", event, quote.type());
    attribute("Kind", event, quote.kind());
    note(
        event,
        quote.id()
            + (speaker == null ? "" : ", speaker: " + speaker.id() + " " + speaker.name())
            + ", score "
            + quote.score()
            + ", by "
            + quote.by());
  }

  private void stance(ArticleLine.Stance stance) {
    String evidence = bound("Stance", stance.evidence().stream().map(article::span).toList());
    if (evidence == null) {
      return;
    }
    ArticleLine.Holder holder = stance.holder();
    ArticleLine.Target target = stance.target();
    ArticleLine.Stretch held =
        holder.begin() == null || holder.end() == null
            ? null
            : new ArticleLine.Stretch(holder.begin(), holder.end());
    String in = stance.quote() == null ? null : ofQuotes.get(stance.quote());
    String event =
        event(
            "Stance",
            evidence,
            argument("Holder", place("Party", held)),
            argument(
                "Target", place("Party", new ArticleLine.Stretch(target.begin(), target.end()))),
            argument("In", in));
    attribute("Polarity", event, stance.polarity());
    attribute("Modality", event, stance.modality());
    if (stance.negated()) {
      line("A" + ++attributes, "Negated " + event, "");
    }
    note(event, stance.id() + issue(target) + ", score " + stance.score() + ", by " + stance.by());
  }

  private static String issue(ArticleLine.Target target) {
    return target.issue() == null
        ? ""
        : ", issue: " + target.issue() + " " + String.valueOf(target.issuePolarity());
  }

  /** The mention at that place, or what is made of it; null for no place. */
  private @Nullable String place(String type, ArticleLine.@Nullable Stretch stretch) {
    if (stretch == null) {
      return null;
    }
    Span span = article.span(stretch);
    String known = ofSpans.get(span);
    if (known == null) {
      known = bound(type, List.of(span));
      if (known != null) {
        ofSpans.put(span, known);
      }
    }
    return known;
  }

  private static String argument(String role, @Nullable String filler) {
    return filler == null ? "" : " " + role + ":" + filler;
  }

  private String event(String type, String trigger, String... arguments) {
    String event = "E" + ++events;
    line(event, type + ":" + trigger + String.join("", arguments), "");
    return event;
  }

  private void attribute(String name, String of, String value) {
    line("A" + ++attributes, name + " " + of + " " + value, "");
  }

  private void note(String of, String words) {
    line("#" + ++notes, "AnnotatorNotes " + of, PlainText.line(words));
  }

  /** A text-bound annotation; null where nothing but blanks would be marked. */
  private @Nullable String bound(String type, List<Span> spans) {
    List<Span> pieces = new ArrayList<>();
    spans.forEach(span -> addLines(span, pieces));
    if (pieces.isEmpty()) {
      return null;
    }
    String offsets =
        pieces.stream()
            .map(piece -> article.codePoints(piece.begin()) + " " + article.codePoints(piece.end()))
            .collect(Collectors.joining(";"));
    String words =
        pieces.stream()
            .map(piece -> text.substring(piece.begin(), piece.end()))
            .collect(Collectors.joining(" "));
    String bound = "T" + ++bounds;
    line(bound, type + " " + offsets, words);
    return bound;
  }

  /** The span's pieces on each line, without blanks at their ends. */
  private void addLines(Span span, List<Span> pieces) {
    int begin = span.begin();
    while (begin < span.end()) {
      int lineEnd = text.indexOf('\n', begin);
      int end = lineEnd < 0 || lineEnd > span.end() ? span.end() : lineEnd;
      int first = begin;
      int last = end;
      while (first < last && Character.isWhitespace(text.charAt(first))) {
        first++;
      }
      while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
        last--;
      }
      if (first < last) {
        pieces.add(new Span(first, last));
      }
      begin = end + 1;
    }
  }
}
