package parlance.stance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parlance.document.Document;
import parlance.document.Entity;
import parlance.document.Mention;
import parlance.document.MentionType;
import parlance.document.Quote;
import parlance.document.Span;
import parlance.parse.SyntaxTree;

/** A document as the stance rules look at it: its trees, actors by head word, quotes by place. */
final class Scene {
  final Document document;
  final SyntaxTree tree;
  private final Map<Integer, Mention> mentionByHead = new HashMap<>();
  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final @Nullable Quote[] innermostQuote;
  private final @Nullable Quote[] cuedQuote;

  Scene(Document document) {
    this.document = document;
    tree = new SyntaxTree(document);
    document.entities().forEach(entity -> entities.put(entity.id(), entity));
    for (Mention mention : document.mentions()) {
      int head = tree.headOf(mention.span());
      if (head != SyntaxTree.NONE && !tree.isFirstPerson(head)) {
        mentionByHead.merge(head, mention, Scene::wider);
      }
    }
    innermostQuote = new Quote[tree.size()];
    cuedQuote = new Quote[tree.size()];
    for (Quote quote : document.quotes()) {
      for (Span piece : quote.content()) {
        markInnermost(quote, piece);
      }
      if (quote.cue() != null) {
        markCued(quote, quote.cue());
      }
    }
  }

  private static Mention wider(Mention one, Mention other) {
    return other.span().length() > one.span().length() ? other : one;
  }

  private void markInnermost(Quote quote, Span piece) {
    for (int i = tree.firstTokenFrom(piece.begin());
        i < tree.size() && tree.token(i).span().begin() < piece.end();
        i++) {
      Quote known = innermostQuote[i];
      if (known == null || length(quote) < length(known)) {
        innermostQuote[i] = quote;
      }
    }
  }

  private void markCued(Quote quote, Span cue) {
    for (int i = tree.firstTokenFrom(cue.begin());
        i < tree.size() && tree.token(i).span().begin() < cue.end();
        i++) {
      cuedQuote[i] = cuedQuote[i] == null ? quote : cuedQuote[i];
    }
  }

  private static int length(Quote quote) {
    return quote.content().stream().mapToInt(Span::length).sum();
  }

  /** The innermost quote whose content holds the token. */
  @Nullable Quote quoteAround(int token) {
    return innermostQuote[token];
  }

  /**
   * The quote in which, or by the cue of which, a predicate is said; none where the content is a
   * mere phrase, as in "rejected [calls to …]", for nobody says that there are calls.
   */
  @Nullable Quote quoteOf(int predicate) {
    Quote around = quoteAround(predicate);
    if (around == null) {
      return quoteCuedBy(predicate);
    }
    for (int i = predicate;
        i != SyntaxTree.NONE && around.equals(quoteAround(i));
        i = tree.head(i)) {
      if (isFinite(i)) {
        return around;
      }
    }
    return null;
  }

  /**
   * Whether a quote gives a token as somebody else's words: "Reed says that Keller calls it a
   * disaster".
   */
  boolean isOfSomebodyElse(int token) {
    Quote quote = quoteAround(token);
    for (int i = token; quote != null && tree.head(i) != SyntaxTree.NONE; i = tree.head(i)) {
      int head = tree.head(i);
      int subject = tree.child(head, "nsubj");
      if (tree.is(i, "ccomp")
          && quote.equals(quoteAround(head))
          && subject != SyntaxTree.NONE
          && !tree.pos(subject).equals("PRP")) {
        return true;
      }
    }
    return false;
  }

  private boolean isFinite(int token) {
    String pos = tree.pos(token);
    return pos.equals("VBD")
        || pos.equals("VBZ")
        || pos.equals("VBP")
        || tree.child(token, "aux", "cop") != SyntaxTree.NONE;
  }

  /** The quote whose cue holds the token. */
  @Nullable Quote quoteCuedBy(int token) {
    return cuedQuote[token];
  }

  /** The mention that a token is the head word of. */
  @Nullable Mention mentionAt(int token) {
    return mentionByHead.get(token);
  }

  @Nullable Entity entity(@Nullable String id) {
    return id == null ? null : entities.get(id);
  }

  /** Whether a mention can hold a position: people, organisations, governments, groups. */
  boolean canHold(Mention mention) {
    Entity entity = entity(mention.entity());
    return switch (entity == null ? mention.type() : entity.type()) {
      case PERSON, ORG, GPE, NORP -> true;
      default -> false;
    };
  }

  /** Whether a mention can be a target as such, rather than by a phrase that words an issue. */
  boolean canBeTarget(Mention mention) {
    Entity entity = entity(mention.entity());
    return entity != null && (canHold(mention) || entity.type() == MentionType.LOC);
  }

  /** "Demanding a date and coal exporters refusing it": parsers join a part of what comes next. */
  private boolean isCutShort(int noun) {
    int next = noun + 1;
    return tree.pos(noun).startsWith("N")
        && next < tree.size()
        && tree.pos(next).startsWith("N")
        && tree.is(next, "dep");
  }

  /**
   * The tokens joined to a token by "and" or "or", itself first: nouns to nouns, verbs to verbs of
   * the same form, for parsers join what stands far apart.
   */
  List<Integer> coordinated(int token) {
    List<Integer> found = new ArrayList<>(List.of(token));
    for (int member : tree.children(token, "conj")) {
      String one = tree.pos(token);
      String other = tree.pos(member);
      boolean alike = one.startsWith("V") ? one.equals(other) : one.charAt(0) == other.charAt(0);
      boolean names = mentionAt(token) != null && mentionAt(member) != null;
      if ((alike && !isCutShort(member)) || names) {
        found.add(member);
      }
    }
    return found;
  }
}
