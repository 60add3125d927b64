package parlance.encoder;

import java.util.ArrayList;
import java.util.List;
import parlance.model.SetupException;

/**
 * Lays windows over a document, so that every word is in the core of exactly one.
 *
 * <p>Cores are whole sentences, as many as fit; a sentence too long for one window is cut. What a
 * document is cut into depends on nothing but the document.
 *
 * @param pieces most pieces of a window
 * @param before most pieces of context before the core
 * @param after most pieces of context after the core
 */
record Windows(int pieces, int before, int after) {
  /** Positions that the encoders know, but for the marks of begin and end. */
  private static final int MOST = 510;

  Windows {
    if (pieces > MOST || before < 0 || after < 0 || pieces - before - after < WordPieces.MOST) {
      throw new SetupException(
          "a window has at most "
              + MOST
              + " pieces and room for a word of "
              + WordPieces.MOST
              + " beside its context, not "
              + pieces
              + " with context of "
              + before
              + " and "
              + after);
    }
  }

  List<Window> of(Words words) {
    List<Window> windows = new ArrayList<>();
    int core = 0;
    while (core < words.size()) {
      Window window = at(words, core);
      windows.add(window);
      core = window.coreEnd();
    }
    return windows;
  }

  private Window at(Words words, int core) {
    int first = core;
    while (first > 0 && words.length(first - 1, core) <= before) {
      first--;
    }
    int coreEnd = coreEnd(words, core, pieces - words.length(first, core));
    int end = coreEnd;
    while (end < words.size()
        && words.length(first, end + 1) <= pieces
        && words.length(coreEnd, end + 1) <= after) {
      end++;
    }
    return new Window(first, end, core, coreEnd);
  }

  private int coreEnd(Words words, int core, int room) {
    if (words.length(core, words.size()) <= room) {
      return words.size();
    }
    int end = core;
    for (int i = firstAfter(words.sentences(), core); i < words.sentences().size(); i++) {
      int bound = words.sentences().get(i);
      if (words.length(core, bound) > room - after) {
        break;
      }
      end = bound;
    }
    if (end == core) {
      while (end < words.size() && words.length(core, end + 1) <= room - after) {
        end++;
      }
    }
    return Math.max(end, core + 1);
  }

  private static int firstAfter(List<Integer> sorted, int value) {
    int found = java.util.Collections.binarySearch(sorted, value + 1);
    return found >= 0 ? found : -found - 1;
  }
}
