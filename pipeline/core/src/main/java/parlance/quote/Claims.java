package parlance.quote;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parlance.document.Span;
import parlance.parse.SyntaxTree;

/** The words that attributions have taken so far: for contents, and for sources and cues. */
final class Claims {
  private final SyntaxTree tree;
  private final BitSet contents = new BitSet();
  private final BitSet frames = new BitSet();

  Claims(SyntaxTree tree) {
    this.tree = tree;
  }

  void add(Candidate candidate) {
    candidate.content().forEach(piece -> set(contents, piece));
    set(frames, candidate.cue());
    set(frames, candidate.source());
  }

  void addAll(List<Candidate> candidates) {
    candidates.forEach(this::add);
  }

  private void set(BitSet words, @Nullable Span span) {
    if (span != null) {
      words.set(first(span), end(span));
    }
  }

  boolean inContent(Span span) {
    return taken(contents, first(span), end(span));
  }

  boolean anywhere(int first, int end) {
    return taken(contents, first, end) || taken(frames, first, end);
  }

  boolean anywhere(@Nullable Span span) {
    return span != null && anywhere(first(span), end(span));
  }

  private static boolean taken(BitSet words, int first, int end) {
    int next = words.nextSetBit(first);
    return next >= 0 && next < end;
  }

  private int first(Span span) {
    return tree.firstTokenFrom(span.begin());
  }

  private int end(Span span) {
    return tree.firstTokenFrom(span.end());
  }
}
