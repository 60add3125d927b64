package parlance.tokenize;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parlance.document.Span;

/** Cuts a text into paragraphs and tells headings from prose. */
final class Paragraphs {
  private static final Pattern BREAK = Pattern.compile("\\R[\\s\\u00a0]*\\R");
  private static final int HEADING_WORDS = 12;

  private Paragraphs() {}

  static List<Paragraph> split(String text) {
    List<Paragraph> found = new ArrayList<>();
    Matcher gap = BREAK.matcher(text);
    int begin = 0;
    while (gap.find()) {
      add(text, begin, gap.start(), found);
      begin = gap.end();
    }
    add(text, begin, text.length(), found);
    return found;
  }

  private static void add(String text, int from, int to, List<Paragraph> found) {
    int begin = from;
    int end = to;
    while (begin < end && isSpace(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (begin < end) {
      found.add(new Paragraph(new Span(begin, end), isHeading(text.substring(begin, end))));
    }
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isHeading(String paragraph) {
    char last = paragraph.charAt(paragraph.length() - 1);
    return paragraph.split("\\s+", -1).length <= HEADING_WORDS && Character.isLetterOrDigit(last);
  }
}
