package parlance.tokenize;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parlance.document.Span;

/**
 * Cuts a text into paragraphs and tells headings from prose.
 *
 * <p>Blank lines part paragraphs. Whether a single line break does is read off the text's own
 * layout: not where its lines are wrapped at a common width, but where they are whole paragraphs.
 */
final class Paragraphs {
  private static final Pattern LINE_END = Pattern.compile("\\R");
  private static final Pattern LIST_ITEM =
      Pattern.compile(
          "(?:[-*•▪●◦–—·]|\\(?(?:\\d{1,3}|[a-z]|[ivx]{2,5})[.)])\\s+\\S.*", Pattern.DOTALL);

  private Paragraphs() {}

  static List<Paragraph> split(String text) {
    List<Line> lines = lines(text);
    WrapWidth width = WrapWidth.of(text, lines);
    List<Span> spans = new ArrayList<>();
    for (int first = 0; first < lines.size(); ) {
      int last = first;
      while (last + 1 < lines.size() && joined(text, lines.get(last), lines.get(last + 1), width)) {
        last++;
      }
      spans.add(lines.get(first).span().union(lines.get(last).span()));
      first = last + 1;
    }
    List<Paragraph> found = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      String words = text.substring(span.begin(), span.end());
      boolean heading =
          !LIST_ITEM.matcher(words).matches()
              && Headings.titles(words)
              && (i + 1 < spans.size() || Headings.isTitleCase(words));
      found.add(new Paragraph(span, heading));
    }
    return found;
  }

  private static boolean joined(String text, Line line, Line next, WrapWidth width) {
    if (next.afterBlank() || (next.indented() && !line.indented())) {
      return false;
    }
    String words = text.substring(line.span().begin(), line.span().end());
    String following = text.substring(next.span().begin(), next.span().end());
    if (LIST_ITEM.matcher(following).matches()) {
      return false;
    }
    if (width.isSet()) {
      boolean full = width.fills(text, line, next);
      return full || !(Headings.isClosed(words) || Headings.titles(words));
    }
    return !Headings.isClosed(words) && Character.isLowerCase(following.codePointAt(0));
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    Matcher end = LINE_END.matcher(text);
    int begin = 0;
    boolean afterBlank = true;
    while (begin <= text.length()) {
      boolean more = end.find();
      int stop = more ? end.start() : text.length();
      int from = begin;
      int to = stop;
      while (from < to && isSpace(text.charAt(from))) {
        from++;
      }
      while (to > from && isSpace(text.charAt(to - 1))) {
        to--;
      }
      if (from < to) {
        lines.add(new Line(new Span(from, to), from > begin, afterBlank));
      }
      afterBlank = from == to;
      if (!more) {
        break;
      }
      begin = end.end();
    }
    return lines;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
  }
}
