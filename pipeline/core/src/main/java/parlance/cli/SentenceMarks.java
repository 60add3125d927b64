package parlance.cli;

import java.util.ArrayList;
import java.util.List;
import parlance.cli.StyledText.Style;
import parlance.io.ArticleLine;

/** The sentences of a stance, with braces around its holder, its target and its evidence. */
final class SentenceMarks {
  private record Mark(String label, int begin, int end, Style style) {}

  private final ArticleWords words;
  private final List<Mark> marks = new ArrayList<>();

  SentenceMarks(ArticleWords words, ArticleLine.Stance stance) {
    this.words = words;
    for (ArticleLine.Stretch piece : stance.evidence()) {
      marks.add(new Mark("evidence", piece.begin(), piece.end(), Style.PLAIN));
    }
    ArticleLine.Holder holder = stance.holder();
    if (holder.begin() != null && holder.end() != null) {
      marks.add(new Mark("holder", holder.begin(), holder.end(), Style.NAME));
    }
    marks.add(new Mark("target", stance.target().begin(), stance.target().end(), Style.NAME));
  }

  /** The sentences that any of them touches, each as a text of its own. */
  List<StyledText> sentences() {
    List<StyledText> sentences = new ArrayList<>();
    for (ArticleLine.Sentence sentence : words.article().sentences()) {
      List<Mark> own =
          marks.stream()
              .filter(mark -> mark.begin() < sentence.end() && mark.end() > sentence.begin())
              .toList();
      if (!own.isEmpty()) {
        sentences.add(marked(sentence, own));
      }
    }
    return sentences;
  }

  private StyledText marked(ArticleLine.Sentence sentence, List<Mark> own) {
    StyledText text = new StyledText();
    for (int at = sentence.begin(); at <= sentence.end(); at++) {
      close(own, at, text);
      open(own, at, text);
      if (at < sentence.end()) {
        text.add(words.of(at, at + 1), style(own, at));
      }
    }
    return text;
  }

  /** The mark that ends last is opened first, so that the others lie within it. */
  private static void open(List<Mark> marks, int at, StyledText text) {
    marks.stream()
        .filter(mark -> mark.begin() == at)
        .sorted((one, other) -> Integer.compare(other.end(), one.end()))
        .forEach(mark -> text.add("{" + mark.label() + " ", Style.MARK));
  }

  private static void close(List<Mark> marks, int at, StyledText text) {
    long ends = marks.stream().filter(mark -> mark.end() == at).count();
    text.add("}".repeat((int) ends), Style.MARK);
  }

  private static Style style(List<Mark> marks, int at) {
    Style style = Style.PLAIN;
    for (Mark mark : marks) {
      if (mark.begin() <= at && at < mark.end() && mark.style() != Style.PLAIN) {
        style = mark.style();
      }
    }
    return style;
  }
}
