package parlance.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import parlance.cli.StyledText.Style;
import parlance.io.ArticleLine;
import parlance.io.Offsets;

/** An article's text with its mentions and quotes marked in place. */
final class MarkedText {
  private final String text;
  private final boolean[] named;
  private final boolean[] quoted;
  private final boolean[] heading;
  private final String[] before;
  private final String[] after;

  MarkedText(ArticleLine article) {
    Offsets offsets = article.toUtf16();
    text = article.text();
    int size = text.length() + 1;
    named = new boolean[size];
    quoted = new boolean[size];
    heading = new boolean[size];
    before = new String[size];
    after = new String[size];
    Arrays.fill(before, "");
    Arrays.fill(after, "");
    for (ArticleLine.Sentence sentence : article.sentences()) {
      if (sentence.kind().equals("heading")) {
        fill(heading, offsets.toUtf16(sentence.begin()), offsets.toUtf16(sentence.end()));
      }
    }
    for (ArticleLine.Mention mention : article.mentions()) {
      int end = offsets.toUtf16(mention.end());
      fill(named, offsets.toUtf16(mention.begin()), end);
      if (mention.entity() != null) {
        after[end] += "[" + mention.entity() + "]";
      }
    }
    for (ArticleLine.Quote quote : article.quotes()) {
      for (ArticleLine.Stretch piece : quote.content()) {
        int begin = offsets.toUtf16(piece.begin());
        int end = offsets.toUtf16(piece.end());
        fill(quoted, begin, end);
        before[begin] += "{" + quote.id() + " ";
        after[end] += "}";
      }
    }
  }

  private static void fill(boolean[] marks, int begin, int end) {
    Arrays.fill(marks, begin, end, true);
  }

  /** A text for each paragraph; those without words are left out. */
  List<StyledText> paragraphs() {
    List<StyledText> paragraphs = new ArrayList<>();
    StyledText paragraph = new StyledText();
    boolean blank = true;
    int lineEnds = 0;
    for (int i = 0; i <= text.length(); i++) {
      paragraph.add(after[i], Style.MARK);
      boolean end = i == text.length();
      char unit = end ? '\n' : text.charAt(i);
      lineEnds = unit == '\n' ? lineEnds + 1 : Character.isWhitespace(unit) ? lineEnds : 0;
      if (!blank && (end || lineEnds == 2)) {
        paragraphs.add(paragraph);
        paragraph = new StyledText();
        blank = true;
      }
      if (!end) {
        blank &= Character.isWhitespace(unit);
        paragraph.add(before[i], Style.MARK).add(String.valueOf(unit), style(i));
      }
    }
    return paragraphs;
  }

  private Style style(int i) {
    if (named[i]) {
      return quoted[i] ? Style.QUOTED_NAME : Style.NAME;
    }
    return quoted[i] ? Style.QUOTE : heading[i] ? Style.TITLE : Style.PLAIN;
  }
}
