package parlance.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parlance.document.Dependency;
import parlance.document.Document;
import parlance.document.Entity;
import parlance.document.Layer;
import parlance.document.Mention;
import parlance.document.Name;
import parlance.document.Quote;
import parlance.document.Sentence;
import parlance.document.Span;
import parlance.document.Stance;
import parlance.document.Token;

/** What holds of every document, whichever stages made it. */
public final class DocumentRules {
  private final Document document;
  private final Set<String> entities = new HashSet<>();

  private DocumentRules(Document document) {
    this.document = document;
    if (document.has(Layer.ENTITIES)) {
      document.entities().forEach(entity -> entities.add(entity.id()));
    }
  }

  /** Fails with the first rule that the document breaks. */
  public static void check(Document document) {
    new DocumentRules(document).all();
  }

  private void all() {
    if (document.has(Layer.SENTENCES) && document.has(Layer.TOKENS)) {
      sentences();
    }
    if (document.has(Layer.DEPENDENCIES)) {
      dependencies();
    }
    if (document.has(Layer.NAMES)) {
      inTextOrder(document.names().stream().map(Name::span).toList());
      document.names().forEach(name -> score("name", name.score()));
    }
    if (document.has(Layer.MENTIONS)) {
      mentions();
    }
    if (document.has(Layer.QUOTES)) {
      quotes();
    }
    if (document.has(Layer.STANCES)) {
      stances();
    }
  }

  private void sentences() {
    int token = 0;
    int end = 0;
    int paragraph = 0;
    for (Sentence sentence : document.sentences()) {
      inside(sentence.span());
      assertTrue(sentence.span().begin() >= end, () -> "sentences overlap at " + sentence);
      assertEquals(token, sentence.firstToken(), () -> "tokens between sentences at " + sentence);
      assertTrue(sentence.endToken() <= document.tokens().size(), "a sentence beyond the tokens");
      assertTrue(sentence.paragraph() >= paragraph, "paragraphs count upwards");
      for (Token next : document.tokens(sentence)) {
        inside(next.span());
        assertTrue(sentence.span().contains(next.span()), () -> next + " outside " + sentence);
        assertTrue(next.span().begin() >= end, () -> "tokens overlap at " + next);
        end = next.span().end();
      }
      token = sentence.endToken();
      end = sentence.span().end();
      paragraph = sentence.paragraph();
    }
    assertEquals(document.tokens().size(), token, "tokens after the last sentence");
  }

  private void dependencies() {
    assertEquals(
        document.tokens().size(), document.dependencies().size(), "a dependency for each token");
    for (Sentence sentence : document.sentences()) {
      for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
        int steps = 0;
        for (int at = i; at != Dependency.ROOT; at = document.dependencies().get(at).head()) {
          assertTrue(
              sentence.firstToken() <= at && at < sentence.endToken(),
              "a dependency leaves its sentence at token " + i);
          assertTrue(steps++ <= sentence.endToken(), "dependencies run in a circle at token " + i);
        }
      }
    }
  }

  private void mentions() {
    inTextOrder(document.mentions().stream().map(Mention::span).toList());
    Map<String, Mention> byId = new HashMap<>();
    for (Mention mention : document.mentions()) {
      assertNull(byId.put(mention.id(), mention), () -> "two mentions " + mention.id());
      score(mention.id(), mention.score());
    }
    if (!document.has(Layer.ENTITIES)) {
      return;
    }
    assertEquals(document.entities().size(), entities.size(), "two entities share an id");
    Set<String> listed = new HashSet<>();
    for (Entity entity : document.entities()) {
      int last = -1;
      for (String id : entity.mentions()) {
        assertTrue(byId.containsKey(id), () -> entity.id() + " names no mention: " + id);
        assertEquals(entity.id(), byId.get(id).entity(), () -> id + " is in two entities");
        assertTrue(listed.add(id), () -> id + " is listed twice");
        int at = document.mentions().indexOf(byId.get(id));
        assertTrue(at > last, () -> entity.id() + ": mentions out of text order");
        last = at;
      }
    }
    for (Mention mention : document.mentions()) {
      assertEquals(
          mention.entity() != null, listed.contains(mention.id()), () -> "unlisted: " + mention);
    }
  }

  private void quotes() {
    Set<String> ids = new HashSet<>();
    for (Quote quote : document.quotes()) {
      assertTrue(ids.add(quote.id()), () -> "two quotes " + quote.id());
      inTextOrder(quote.content());
      for (int i = 1; i < quote.content().size(); i++) {
        Span before = quote.content().get(i - 1);
        Span piece = quote.content().get(i);
        assertTrue(!piece.overlaps(before), () -> quote.id() + ": pieces overlap");
      }
      optional(quote.cue());
      optional(quote.source());
      resolves(quote.id(), quote.speaker());
      score(quote.id(), quote.score());
      assertTrue(!quote.by().isBlank(), () -> quote.id() + " says not what found it");
    }
    begins(document.quotes().stream().map(quote -> quote.content().get(0)).toList());
  }

  private void stances() {
    Set<String> quotes = new HashSet<>();
    if (document.has(Layer.QUOTES)) {
      document.quotes().forEach(quote -> quotes.add(quote.id()));
    }
    Set<String> ids = new HashSet<>();
    for (Stance stance : document.stances()) {
      assertTrue(ids.add(stance.id()), () -> "two stances " + stance.id());
      optional(stance.holder().span());
      resolves(stance.id(), stance.holder().entity());
      inside(stance.target().span());
      resolves(stance.id(), stance.target().entity());
      resolves(stance.id(), stance.reporter());
      inTextOrder(stance.evidence());
      assertTrue(
          stance.quote() == null || quotes.contains(stance.quote()),
          () -> stance.id() + " names no quote: " + stance.quote());
      score(stance.id(), stance.score());
      assertTrue(!stance.by().isBlank(), () -> stance.id() + " says not what found it");
    }
    begins(document.stances().stream().map(stance -> stance.evidence().get(0)).toList());
  }

  private void resolves(String whose, @Nullable String entity) {
    assertTrue(
        entity == null || entities.contains(entity), () -> whose + " names no entity: " + entity);
  }

  private static void score(String whose, double score) {
    assertTrue(score >= 0 && score <= 1, () -> whose + ": score " + score);
  }

  private void optional(@Nullable Span span) {
    if (span != null) {
      inside(span);
    }
  }

  private void inTextOrder(List<Span> spans) {
    for (int i = 0; i < spans.size(); i++) {
      inside(spans.get(i));
      assertTrue(
          i == 0 || spans.get(i - 1).compareTo(spans.get(i)) <= 0,
          "out of text order at " + spans.get(i));
    }
  }

  private static void begins(List<Span> spans) {
    for (int i = 1; i < spans.size(); i++) {
      assertTrue(
          spans.get(i - 1).begin() <= spans.get(i).begin(), "out of text order at " + spans.get(i));
    }
  }

  /** Within the text, not cutting a character, not padded with white space. */
  private void inside(Span span) {
    String text = document.text();
    assertTrue(span.end() <= text.length(), () -> span + " beyond the text");
    for (int edge : new int[] {span.begin(), span.end()}) {
      boolean cut =
          edge > 0
              && edge < text.length()
              && Character.isSurrogatePair(text.charAt(edge - 1), text.charAt(edge));
      assertTrue(!cut, () -> span + " cuts a character in two");
    }
    String words = document.text(span);
    assertEquals(words.strip(), words, () -> span + " is padded with white space");
  }
}
