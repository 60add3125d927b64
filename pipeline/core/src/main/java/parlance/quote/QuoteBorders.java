package parlance.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

  /** The content of one attribution, in text order; pieces that now touch are one. */
  List<Span> of(List<TaggedSpan> pieces) {
    List<Span> content = new ArrayList<>();
    for (TaggedSpan piece : pieces) {
      Span span = bordered(piece, pieces);
      int last = content.size() - 1;
      if (last >= 0 && touch(content.get(last), span)) {
        content.set(last, content.get(last).union(span));
      } else {
        content.add(span);
      }
    }
    return content;
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
