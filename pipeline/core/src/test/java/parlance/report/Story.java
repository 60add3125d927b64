package parlance.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parlance.document.Article;
import parlance.document.Document;
import parlance.document.Entity;
import parlance.document.Layer;
import parlance.document.Mention;
import parlance.document.MentionType;
import parlance.document.Quote;
import parlance.document.Sentence;
import parlance.document.Span;
import parlance.document.Stance;

/**
 * An annotated article of two sentences, built by hand: somebody is for or against somebody else,
 * and says so.
 */
record Story(
    String id,
    @Nullable String date,
    @Nullable String title,
    @Nullable String url,
    String holder,
    @Nullable String link,
    String target,
    Stance.Polarity polarity,
    boolean negated,
    String quoted) {

  static Story of(
      String id, @Nullable String date, String holder, Stance.Polarity polarity, String target) {
    return new Story(id, date, null, null, holder, null, target, polarity, false, "So it is");
  }

  Story denied() {
    return new Story(id, date, title, url, holder, link, target, polarity, true, quoted);
  }

  Story link(String title) {
    return new Story(id, date, this.title, url, holder, title, target, polarity, negated, quoted);
  }

  Story quoted(String words) {
    return new Story(id, date, title, url, holder, link, target, polarity, negated, words);
  }

  Document document() {
    String verb = polarity == Stance.Polarity.FAVOR ? " backs " : " opposes ";
    String first = "🕊 " + holder + verb + target + ".";
    String text = first + "\n\n“" + quoted + ",” " + holder + " said.";
    Article article =
        new Article(
            id, "story.txt", "0".repeat(64), date, title, null, url, text, List.of(), List.of());
    Span who = new Span(3, 3 + holder.length());
    Span whom = new Span(who.end() + verb.length(), first.length() - 1);
    Span words = new Span(first.length() + 2, text.indexOf(",”", first.length()) + 2);
    int again = words.end() + 1;
    Span source = new Span(again, again + holder.length());
    Span cue = new Span(source.end() + 1, source.end() + 5);
    return Document.of(article)
        .with(
            Layer.SENTENCES,
            List.of(
                new Sentence(new Span(0, first.length()), Sentence.Kind.HEADING, 0, 0, 1),
                new Sentence(
                    new Span(first.length() + 2, text.length()), Sentence.Kind.PROSE, 1, 1, 2)))
        .with(
            Layer.MENTIONS,
            List.of(name("m1", who, "e1"), name("m2", whom, "e2"), name("m3", source, "e1")))
        .with(
            Layer.ENTITIES,
            List.of(
                new Entity("e1", holder, MentionType.PERSON, "mayor", link, List.of("m1", "m3")),
                new Entity("e2", target, MentionType.ORG, null, null, List.of("m2"))))
        .with(Layer.QUOTES, List.of(quote(words, cue, source)))
        .with(Layer.STANCES, List.of(stance(who, whom)));
  }

  private static Mention name(String id, Span span, String entity) {
    return new Mention(id, span, MentionType.PERSON, Mention.Form.NAME, entity, 1);
  }

  private static Quote quote(Span words, Span cue, Span source) {
    return new Quote(
        "q1",
        Quote.Type.DIRECT,
        List.of(words),
        cue,
        source,
        "e1",
        Quote.SourceKind.NAMED,
        0.9,
        "hand");
  }

  private Stance stance(Span who, Span whom) {
    return new Stance(
        "s1",
        new Stance.Holder("e1", who),
        new Stance.Target("e2", null, whom),
        polarity,
        List.of(new Span(who.begin(), whom.end())),
        null,
        null,
        negated,
        Stance.Modality.ASSERTED,
        0.8,
        "hand");
  }
}
