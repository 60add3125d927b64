package parlance.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import parlance.document.Article;
import parlance.document.Document;
import parlance.document.Entity;
import parlance.document.Layer;
import parlance.document.Mention;
import parlance.document.MentionType;
import parlance.document.Quote;
import parlance.document.Span;
import parlance.document.Stance;
import parlance.io.OffsetUnit;
import parlance.io.OutputFolders;
import parlance.io.Spoken;
import parlance.record.RecordedArticle;
import parlance.record.RecordedOutput;

/** Output folders to export, and exports of them. */
final class ExportSamples {
  /** Of the article that is a near-duplicate. */
  static final String COPY = "copy";

  /** Of the article whose text is hard to carry over. */
  static final String WILD = "../Wild 🕊/=1";

  private ExportSamples() {}

  /**
   * Three articles: one with every layer, one whose text has wide characters, line ends within what
   * is marked, a tab, a carriage return and half a character, and a near-duplicate.
   */
  static Path folder(Path folder, OffsetUnit unit) throws IOException {
    OutputFolders.write(
        folder, unit, Spoken.document(), wild(WILD, "2024-02-29"), wild(COPY, null));
    Files.delete(folder.resolve(".parlance/journal"));
    Path file = folder.resolve("articles.jsonl");
    List<String> lines = Files.readAllLines(file);
    lines.set(2, lines.get(2).replace("\"duplicates\":null", "\"duplicates\":\"first\""));
    Files.write(file, lines);
    return folder;
  }

  /** 🕊🕊 Mia (half a character) Roe said: “=Taxes, ↵ ↵ no 🕊!” and Lund may back the plan. */
  private static Document wild(String id, String date) {
    String text = "🕊🕊 Mia\ud83d Roe\tsaid:\r\n“=Taxes,\n\nno 🕊!” Lund may back the\nplan.";
    Document document =
        Document.of(
            new Article(
                id,
                "in/a.txt",
                "0".repeat(64),
                date,
                "+ “A” title",
                "Die\u0007 Zeit",
                "https://example.org/a?b=1&c=2",
                text,
                List.of(),
                List.of()));
    Span plan = span(text, "the\nplan");
    Stance.Target target = new Stance.Target(null, null, plan);
    return document
        .with(Layer.LANGUAGE, "eng")
        .with(
            Layer.MENTIONS,
            List.of(
                mention(text, "m1", "Mia\ud83d Roe", MentionType.PERSON, "e1"),
                mention(text, "m2", "Lund", MentionType.ORG, "e2"),
                new Mention("m3", plan, MentionType.MISC, Mention.Form.NOMINAL, "e1", 0.5)))
        .with(
            Layer.ENTITIES,
            List.of(
                new Entity(
                    "e1",
                    "Mia\ud83d Roe",
                    MentionType.PERSON,
                    "@mayor",
                    "Mia_Roe",
                    List.of("m1", "m3")),
                new Entity("e2", "Lund", MentionType.ORG, null, null, List.of("m2"))))
        .with(
            Layer.QUOTES,
            List.of(
                new Quote(
                    "q1",
                    Quote.Type.DIRECT,
                    List.of(span(text, "“=Taxes,\n\nno 🕊!”")),
                    span(text, "said"),
                    span(text, "Mia\ud83d Roe"),
                    "e1",
                    Quote.SourceKind.NAMED,
                    0.5,
                    "hand")))
        .with(
            Layer.STANCES,
            List.of(
                stance("s1", "e2", span(text, "Lund"), target, Stance.Polarity.FAVOR, plan, false),
                stance(
                    "s2", "e2", span(text, "Lund"), target, Stance.Polarity.AGAINST, plan, true)));
  }

  private static Stance stance(
      String id,
      String entity,
      Span holder,
      Stance.Target target,
      Stance.Polarity polarity,
      Span end,
      boolean negated) {
    return new Stance(
        id,
        new Stance.Holder(entity, holder),
        target,
        polarity,
        List.of(new Span(holder.begin(), end.end())),
        null,
        null,
        negated,
        Stance.Modality.POSSIBLE,
        0.25,
        "hand");
  }

  private static Span span(String text, String words) {
    int begin = text.indexOf(words);
    return new Span(begin, begin + words.length());
  }

  private static Mention mention(
      String text, String id, String words, MentionType type, String entity) {
    return new Mention(id, span(text, words), type, Mention.Form.NAME, entity, 1);
  }

  /** An article of one sentence, from a file whose name says nothing of its id. */
  static Document named(String id) {
    String text = "Words of " + id + " 🕊.";
    return Document.of(
        new Article(
            id, "in/b.jsonl", "0".repeat(64), null, null, null, null, text, List.of(), List.of()));
  }

  /** An export of a folder, in {@code folder/export}. */
  static Path export(String format, Path folder) {
    Path target = folder.resolve("export").resolve(format);
    Export.write(RecordedOutput.open(folder), ExportFormats.named(format), target, articles -> {});
    return target;
  }

  static List<RecordedArticle> articles(Path folder) {
    try (Stream<RecordedArticle> articles = RecordedOutput.open(folder).articles()) {
      return articles.toList();
    }
  }
}
