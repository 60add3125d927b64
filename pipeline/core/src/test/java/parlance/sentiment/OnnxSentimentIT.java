package parlance.sentiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import parlance.document.Article;
import parlance.document.Article.MarkedName;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.Entity;
import parlance.document.Layer;
import parlance.document.Mention;
import parlance.document.MentionType;
import parlance.document.Sentence;
import parlance.document.Span;
import parlance.document.Token;
import parlance.model.Models;
import parlance.stage.Stage;
import parlance.stage.StageContract;
import parlance.stage.StageException;
import parlance.stage.StageOptions;

/** The contract of every stage: one loaded network for many threads, the same scores each time. */
final class OnnxSentimentIT extends StageContract {
  @Override
  protected int pieces() {
    return 300;
  }

  @Override
  protected Stage create() {
    return new OnnxSentimentFactory().create(StageOptions.NONE, new Models(null));
  }

  @Test
  void aMarkedSpanWithoutWordsIsPassedOver() throws StageException {
    Span blank = new Span(6, 7);
    Article plain = Documents.article("blank", "Keller spoke.");
    Article marked =
        new Article(
            plain.id(),
            plain.path(),
            plain.sha256(),
            null,
            null,
            null,
            null,
            plain.text(),
            List.of(new MarkedName(blank, null)),
            List.of());
    Document document =
        Document.of(marked)
            .with(
                Layer.TOKENS,
                List.of(
                    new Token(new Span(0, 6), "NNP", "Keller"),
                    new Token(new Span(7, 12), "VBD", "speak"),
                    new Token(new Span(12, 13), ".", ".")))
            .with(
                Layer.SENTENCES,
                List.of(new Sentence(new Span(0, 13), Sentence.Kind.PROSE, 0, 0, 3)))
            .with(
                Layer.MENTIONS,
                List.of(new Mention("m1", blank, MentionType.MISC, Mention.Form.NAME, "e1", 1)))
            .with(
                Layer.ENTITIES,
                List.of(new Entity("e1", " ", MentionType.MISC, null, null, List.of("m1"))))
            .with(Layer.QUOTES, List.of())
            .with(Layer.STANCES, List.of());
    assertEquals(List.of(), stage.apply(document).pairScores());
  }

  @Test
  void namesTheModelsThatItLoads() {
    OnnxSentimentFactory factory = new OnnxSentimentFactory();
    Models models = new Models(null);
    factory.create(StageOptions.NONE, models).close();
    assertEquals(models.hashes().keySet(), new TreeSet<>(factory.models(StageOptions.NONE)));
  }
}
