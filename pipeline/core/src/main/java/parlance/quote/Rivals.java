package parlance.quote;

import static parlance.quote.Scene.NONE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import parlance.document.Mention;
import parlance.document.Mention.Form;
import parlance.document.MentionType;
import parlance.document.Span;
import parlance.parse.SyntaxTree;

/** Who else could be meant where a speaker is looked for among those who were just mentioned. */
final class Rivals {
  private final Scene scene;
  private final SyntaxTree tree;
  private final Actors actors;
  private final NavigableMap<Integer, List<Mention>> byHead = new TreeMap<>();

  Rivals(Scene scene, Actors actors) {
    this.scene = scene;
    this.tree = scene.tree();
    this.actors = actors;
    for (Mention mention : actors.mentions()) {
      int head = tree.headOf(mention.span());
      if (head != NONE) {
        byHead.computeIfAbsent(head, token -> new ArrayList<>()).add(mention);
      }
    }
  }

  /** How many paragraphs lie between two tokens. */
  int paragraphs(int from, int to) {
    return paragraph(to) - paragraph(from);
  }

  private int paragraph(int token) {
    return scene.document().sentences().get(tree.sentence(token)).paragraph();
  }

  /**
   * Whether the article's own words after one token and before another mention somebody else whom
   * the pronoun may mean, or have a capitalized subject that nobody recognized.
   */
  boolean personBetween(int from, int to, String entity, String pronoun, Candidate attribution) {
    return persons(from, to, pronoun, attribution).stream()
            .filter(mention -> !isInBackground(tree.headOf(mention.span())))
            .anyMatch(mention -> !entity.equals(mention.entity()))
        || IntStream.range(from + 1, to)
            .filter(token -> !scene.quoted(token) && !isContent(token, attribution))
            .anyMatch(this::isUnknownName);
  }

  /** Mentions of single persons outside quote marks whom the pronoun may mean. */
  List<Mention> persons(int from, int to, String pronoun, Candidate attribution) {
    return between(
        from,
        to,
        mention -> {
          int head = tree.headOf(mention.span());
          boolean single = !tree.pos(head).equals("NNS") && !tree.pos(head).equals("NNPS");
          String entity = mention.entity();
          boolean other =
              mention.form() == Form.PRONOUN
                  ? !isForm(tree.lemma(head), pronoun)
                  : entity != null && !actors.answersTo(entity, pronoun);
          boolean own = mention.form() == Form.PRONOUN && entity == null;
          return mention.type() == MentionType.PERSON
              && single
              && !other
              && !own
              && !scene.quoted(head)
              && !isContent(head, attribution);
        });
  }

  /** Who just spoke comes to mind before Lee of "Lee's policies" or "a demand of Lee". */
  private boolean isInBackground(int head) {
    return tree.is(head, "nmod", "obl", "compound", "amod");
  }

  /** "His" and "him" are forms of "he". */
  private static boolean isForm(String word, String pronoun) {
    String lower = word.toLowerCase(Locale.ROOT);
    return pronoun.equals("he") ? lower.matches("he|his|him(self)?") : lower.matches("she|her.*");
  }

  /** Whether a body or country other than this one is a subject between two tokens. */
  boolean bodyBetween(int from, int to, String entity) {
    return !between(
            from,
            to,
            mention -> {
              int head = tree.headOf(mention.span());
              return !entity.equals(mention.entity())
                  && (mention.type() == MentionType.ORG || mention.type() == MentionType.GPE)
                  && tree.is(head, "nsubj")
                  && !scene.quoted(head);
            })
        .isEmpty();
  }

  /** Whether somebody else with a role is named between two tokens. */
  boolean bearerBetween(int from, int to, String entity, String role) {
    return !between(
            from,
            to,
            mention -> {
              String other = mention.entity();
              return other != null
                  && actors.isNamed(other)
                  && !other.equals(entity)
                  && Roles.has(actors.entity(other), role);
            })
        .isEmpty();
  }

  /** Whether another person is named between the begin of a token's paragraph and the token. */
  boolean namedInParagraph(int token, String entity) {
    return !between(
            NONE,
            token,
            mention ->
                mention.form() == Form.NAME
                    && mention.type() == MentionType.PERSON
                    && !entity.equals(mention.entity())
                    && paragraphs(tree.headOf(mention.span()), token) == 0)
        .isEmpty();
  }

  private List<Mention> between(int from, int to, Predicate<Mention> wanted) {
    return from + 1 >= to
        ? List.of()
        : byHead.subMap(from + 1, to).values().stream()
            .flatMap(List::stream)
            .filter(wanted)
            .toList();
  }

  private boolean isUnknownName(int token) {
    return tree.is(token, "nsubj")
        && tree.pos(token).equals("NNP")
        && actors.mention(token) == null;
  }

  /** Whether the article names the entity in an attribution's own content. */
  boolean names(Candidate attribution, String entity) {
    for (Span piece : attribution.content()) {
      int first = tree.firstTokenFrom(piece.begin());
      List<Mention> named =
          between(
              first - 1,
              tree.firstTokenFrom(piece.end()),
              mention ->
                  mention.form() == Form.NAME
                      && entity.equals(mention.entity())
                      && piece.contains(mention.span()));
      if (!named.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private boolean isContent(int token, Candidate attribution) {
    return holds(attribution, tree.token(token).span());
  }

  private static boolean holds(Candidate attribution, Span span) {
    return attribution.content().stream().anyMatch(piece -> piece.contains(span));
  }
}
