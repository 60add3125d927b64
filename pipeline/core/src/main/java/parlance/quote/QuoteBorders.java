package parlance.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parlance.document.Sentence.Kind;
import parlance.document.Span;
import parlance.parse.SyntaxTree;
import parlance.quote.Quotation.Use;

/**
 * Gives contents the borders that quote marks set: a mark goes with the words inside it, and an
 * utterance most of which is content is content as a whole. What another span claims stays as it
 * is.
 */
final class QuoteBorders {
  private final Scene scene;
  private final SyntaxTree tree;
  private final @Nullable TaggedSpan[] claims;

  QuoteBorders(Scene scene, List<TaggedSpan> spans) {
    this.scene = scene;
    this.tree = scene.tree();
    this.claims = new TaggedSpan[tree.size()];
    for (TaggedSpan span : spans) {
      for (int token = span.first(); token < span.end(); token++) {
        claims[token] = span;
      }
    }
  }

  /**
   * The content of one attribution, in text order, cut at paragraphs. What stands unquoted in a
   * paragraph before the cue's, or below a heading with the cue, is left out, and so is a nickname
   * or a title by itself.
   */
  List<Span> of(List<TaggedSpan> pieces, TaggedSpan cue) {
    return joined(pieces).stream()
        .flatMap(span -> byParagraph(span).stream())
        .filter(part -> isWithin(part, cue.first()) || isQuoted(part))
        .filter(part -> !isLabel(part))
        .toList();
  }

  private List<Span> joined(List<TaggedSpan> pieces) {
    List<Span> content = new ArrayList<>();
    for (TaggedSpan piece : pieces) {
      Span span = bordered(piece, pieces);
      while (!content.isEmpty() && touch(content.get(content.size() - 1), span)) {
        span = content.remove(content.size() - 1).union(span);
      }
      content.add(span);
    }
    return content;
  }

  private List<Span> byParagraph(Span span) {
    List<Span> parts = new ArrayList<>();
    int first = tree.firstTokenFrom(span.begin());
    int end = tree.firstTokenFrom(span.end());
    int begin = first;
    for (int token = first + 1; token <= end; token++) {
      if (token == end || paragraph(token) != paragraph(begin)) {
        parts.add(tree.span(begin, lastOf(begin, token - 1)));
        begin = token;
      }
    }
    return parts;
  }

  /** The last token of a part, without a conjunction that leads on to what is no part of it. */
  private int lastOf(int first, int last) {
    int end = last;
    while (end > first && !scene.quoted(end) && tree.pos(end).equals("CC")) {
      end--;
    }
    return end;
  }

  private boolean isWithin(Span part, int cue) {
    return paragraph(part) == paragraph(cue)
        || (paragraph(part) > paragraph(cue) && scene.sentence(cue).kind() == Kind.PROSE);
  }

  private int paragraph(Span span) {
    return paragraph(tree.firstTokenFrom(span.begin()));
  }

  private int paragraph(int token) {
    return scene.sentence(token).paragraph();
  }

  private boolean isQuoted(Span span) {
    return scene.quotations().letters(span).quoted() > 0;
  }

  /** A nickname or a title, with nothing but words that link it to others. */
  private boolean isLabel(Span span) {
    boolean found = false;
    int end = tree.firstTokenFrom(span.end());
    for (int token = tree.firstTokenFrom(span.begin()); token < end; token++) {
      Quotation quotation = scene.quotations().at(tree.token(token).span());
      boolean label = quotation != null && quotation.use() == Use.LABEL;
      if (!label && !scene.isPunctuation(token) && !tree.pos(token).matches("IN|CC|TO|W.*")) {
        return false;
      }
      found |= label;
    }
    return found;
  }

  private boolean touch(Span earlier, Span later) {
    return later.begin() <= earlier.end() || scene.adjoin(earlier, later);
  }

  private Span bordered(TaggedSpan piece, List<TaggedSpan> own) {
    List<Quotation> quotations = scene.quotations().all();
    Span span = tree.span(piece.first(), piece.end() - 1);
    int first = piece.first();
    int end = piece.end();
    for (int i = scene.quotations().firstFrom(span.begin());
        i < quotations.size() && quotations.get(i).span().begin() < span.end();
        i++) {
      Quotation quotation = quotations.get(i);
      int from = tree.firstTokenFrom(quotation.span().begin());
      int to = tree.firstTokenFrom(quotation.span().end());
      int shared = Math.min(to, piece.end()) - Math.max(from, piece.first());
      boolean whole = isUtterance(quotation) && 2 * shared >= to - from;
      if (goesWith(from, first, own, whole)) {
        first = Math.min(first, from);
      }
      if (goesWith(end, to, own, whole)) {
        end = Math.max(end, to);
      }
    }
    return tree.span(first, end - 1);
  }

  private static boolean isUtterance(Quotation quotation) {
    return quotation.use() == Use.UTTERANCE || quotation.use() == Use.CONTINUATION;
  }

  private boolean goesWith(int from, int to, List<TaggedSpan> own, boolean whole) {
    for (int token = from; token < to; token++) {
      TaggedSpan claim = claims[token];
      boolean free = claim == null || own.contains(claim);
      if (!free || (!whole && !scene.isPunctuation(token))) {
        return false;
      }
    }
    return true;
  }
}
