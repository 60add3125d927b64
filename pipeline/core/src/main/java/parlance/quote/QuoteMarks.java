package parlance.quote;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the quote marks of a paragraph and pairs them.
 *
 * <p>Curly, straight, low and angled marks, two apostrophes or two grave accents for one mark, and
 * single marks where they are no apostrophes. Straight marks get their direction from the
 * characters beside them, and where those do not tell, from what is open. One pass, a stack of open
 * marks: the time is linear in the paragraph's length.
 */
final class QuoteMarks {
  /** Kinds of mark; only marks of one kind close each other. */
  private enum Kind {
    CURLY,
    STRAIGHT,
    DOUBLED,
    ANGLED,
    SINGLE,
    STRAIGHT_SINGLE
  }

  /** Double marks that keyboards and converters put for each other. */
  private static final Set<Kind> INTERCHANGED = Set.of(Kind.CURLY, Kind.STRAIGHT, Kind.DOUBLED);

  private enum Side {
    OPENS,
    CLOSES,
    EITHER
  }

  private record Mark(Kind kind, Side side, int begin, int end) {}

  /**
   * A pair of marks, or one without its partner.
   *
   * @param begin of the opening mark, or of the closing one if there is no opening
   * @param end of the closing mark, or of the opening one if there is no closing
   */
  record Pair(int begin, int end, boolean opened, boolean closed, boolean single) {}

  private final String text;
  private final int from;
  private final int to;
  private final Deque<Mark> open = new ArrayDeque<>();
  private final Map<Kind, Integer> openByKind = new EnumMap<>(Kind.class);
  private final Map<Kind, Integer> possessive = new EnumMap<>(Kind.class);
  private final List<Pair> pairs = new ArrayList<>();

  private QuoteMarks(String text, int from, int to) {
    this.text = text;
    this.from = from;
    this.to = to;
  }

  /** The pairs and the single marks of {@code text[from, to)}, in the order of their end. */
  static List<Pair> pair(String text, int from, int to) {
    QuoteMarks marks = new QuoteMarks(text, from, to);
    marks.run();
    return marks.pairs;
  }

  private void run() {
    int i = from;
    while (i < to) {
      Mark mark = markAt(i);
      if (mark == null) {
        i++;
      } else {
        take(mark);
        i = mark.end();
      }
    }
    while (!open.isEmpty()) {
      unclosed(open.pop());
    }
  }

  private void take(Mark mark) {
    boolean isOpen = isOpen(mark.kind());
    Side side = mark.side();
    if (!isOpen && side == Side.CLOSES) {
      closeOther(mark);
      return;
    }
    if (side == Side.EITHER) {
      side = isOpen ? Side.CLOSES : Side.OPENS;
    }
    if (side == Side.OPENS) {
      // A straight mark that opens while one is open: the earlier one was never closed.
      if (isOpen && mark.kind() != Kind.CURLY && mark.kind() != Kind.ANGLED) {
        dropTo(mark.kind());
        unclosed(pop());
      }
      possessive.remove(mark.kind());
      open.push(mark);
      openByKind.merge(mark.kind(), 1, Integer::sum);
    } else {
      dropTo(mark.kind());
      close(pop(), mark);
    }
  }

  /** A mark that closes what a mark of another kind opened, such as “a", or nothing. */
  private void closeOther(Mark mark) {
    boolean inches = mark.kind() == Kind.STRAIGHT && Character.isDigit(at(mark.begin() - 1));
    if (INTERCHANGED.contains(mark.kind())
        && !inches
        && INTERCHANGED.stream().anyMatch(this::isOpen)) {
      for (Mark opening : open) {
        if (INTERCHANGED.contains(opening.kind())) {
          dropTo(opening.kind());
          close(pop(), mark);
          return;
        }
      }
    }
    if (!isSingle(mark.kind())) {
      pairs.add(new Pair(mark.begin(), mark.end(), false, true, false));
    }
  }

  /** Single marks around one letter are apostrophes: "rock 'n' roll". */
  private void close(Mark opening, Mark closing) {
    boolean single = isSingle(closing.kind());
    if (!single || closing.begin() - opening.end() > 1) {
      pairs.add(new Pair(opening.begin(), closing.end(), true, true, single));
    }
  }

  private boolean isOpen(Kind kind) {
    return openByKind.getOrDefault(kind, 0) > 0;
  }

  private Mark pop() {
    Mark top = open.pop();
    openByKind.merge(top.kind(), -1, Integer::sum);
    return top;
  }

  /** Gives up marks that stand open inside one that is about to close. */
  private void dropTo(Kind kind) {
    while (open.element().kind() != kind) {
      unclosed(pop());
    }
  }

  /** A single mark without its partner is an apostrophe, unless it begins the paragraph. */
  private void unclosed(Mark mark) {
    boolean single = isSingle(mark.kind());
    int closing = possessive.getOrDefault(mark.kind(), from);
    if (single && closing > mark.end()) {
      pairs.add(new Pair(mark.begin(), closing + 1, true, true, true));
    } else if (!single || mark.begin() == from) {
      pairs.add(new Pair(mark.begin(), mark.end(), true, false, single));
    }
  }

  private static boolean isSingle(Kind kind) {
    return kind == Kind.SINGLE || kind == Kind.STRAIGHT_SINGLE;
  }

  private @Nullable Mark markAt(int i) {
    return switch (text.charAt(i)) {
      case '“', '„', '‟' -> new Mark(Kind.CURLY, turned(i, Side.OPENS), i, i + 1);
      case '”' -> new Mark(Kind.CURLY, turned(i, Side.CLOSES), i, i + 1);
      case '«' -> new Mark(Kind.ANGLED, Side.OPENS, i, i + 1);
      case '»' -> new Mark(Kind.ANGLED, Side.CLOSES, i, i + 1);
      case '"' -> new Mark(Kind.STRAIGHT, side(i, i + 1), i, i + 1);
      case '`' -> at(i + 1) == '`' ? doubled(i, Side.OPENS) : null;
      case '\'' -> apostrophe(i);
      case '‘' -> at(i + 1) == '‘' ? doubled(i, Side.OPENS) : openingSingle(i);
      case '’' -> curlyApostrophe(i);
      default -> null;
    };
  }

  private static Mark closing(Kind kind, int i) {
    return new Mark(kind, Side.CLOSES, i, i + 1);
  }

  private static Mark doubled(int i, Side side) {
    return new Mark(Kind.DOUBLED, side, i, i + 2);
  }

  private @Nullable Mark openingSingle(int i) {
    return before(i) ? new Mark(Kind.SINGLE, Side.OPENS, i, i + 1) : null;
  }

  private @Nullable Mark curlyApostrophe(int i) {
    boolean two = at(i + 1) == '’';
    if (two && (!isOpen(Kind.SINGLE) || (isOpen(Kind.DOUBLED) && at(i + 2) != '’'))) {
      return doubled(i, Side.CLOSES);
    }
    return closesSingle(i, Kind.SINGLE) ? closing(Kind.SINGLE, i) : null;
  }

  private @Nullable Mark apostrophe(int i) {
    boolean singleOpen = isOpen(Kind.STRAIGHT_SINGLE);
    if (at(i + 1) == '\'') {
      boolean three = at(i + 2) == '\'';
      if (three && singleOpen && closesSingle(i, Kind.STRAIGHT_SINGLE)) {
        return closing(Kind.STRAIGHT_SINGLE, i);
      }
      return doubled(i, side(i, i + 2));
    }
    if (singleOpen && closesSingle(i, Kind.STRAIGHT_SINGLE)) {
      return closing(Kind.STRAIGHT_SINGLE, i);
    }
    boolean opens = before(i) && Character.isLetter(at(i + 1)) && !singleOpen;
    return opens ? new Mark(Kind.STRAIGHT_SINGLE, Side.OPENS, i, i + 1) : null;
  }

  /** Which way a straight mark at {@code [begin, end)} faces, by the characters beside it. */
  private Side side(int begin, int end) {
    char left = at(begin - 1);
    char right = at(end);
    boolean roomLeft = before(begin);
    boolean roomRight = isSpace(right) || ".,;:!?)]}-–—…".indexOf(right) >= 0;
    if (roomLeft && !isSpace(right)) {
      return right == '-' || right == '—' || right == '–' ? Side.EITHER : Side.OPENS;
    }
    if (!isSpace(left) && roomRight) {
      return "-–—".indexOf(left) >= 0 ? Side.EITHER : Side.CLOSES;
    }
    return Side.EITHER;
  }

  /** A curly mark's own side, unless the blanks beside it show that it was typed the wrong way. */
  private Side turned(int i, Side own) {
    boolean blankLeft = isSpace(at(i - 1));
    boolean blankRight = isSpace(at(i + 1));
    if (blankLeft == blankRight) {
      return own;
    }
    return blankLeft ? Side.OPENS : own == Side.OPENS && isWordEnd(i) ? Side.CLOSES : own;
  }

  private boolean isWordEnd(int i) {
    char left = at(i - 1);
    return Character.isLetterOrDigit(left) || ".,?!…".indexOf(left) >= 0;
  }

  /** Whether what stands before a mark leaves room for one that opens. */
  private boolean before(int i) {
    char left = at(i - 1);
    return isSpace(left) || "([{—–-“‘\"/".indexOf(left) >= 0 || doubledBefore(i);
  }

  private boolean doubledBefore(int i) {
    return (at(i - 1) == '\'' && at(i - 2) == '\'') || (at(i - 1) == '`' && at(i - 2) == '`');
  }

  /** Whether a single mark, where one is open, closes it and is no apostrophe. */
  private boolean closesSingle(int i, Kind kind) {
    if (!isOpen(kind)) {
      return false;
    }
    char left = at(i - 1);
    if (isSpace(left) || Character.isLetterOrDigit(at(i + 1))) {
      return false;
    }
    // After a plural's s and before a further word: an apostrophe ("the voters’ choice"), unless no
    // other mark closes what is open ("the ‘dirty tricks’ unit").
    boolean plural = left == 's' && at(i + 1) == ' ' && Character.isLetter(at(i + 2));
    if (plural) {
      possessive.putIfAbsent(kind, i);
    }
    return !plural;
  }

  private char at(int i) {
    return i >= from && i < to ? text.charAt(i) : ' ';
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
