package parlance.cli;

import java.util.ArrayList;
import java.util.List;
import parlance.cli.StyledText.Style;
import parlance.io.ArticleLine;

/** A stance in a line: who is for or against whom or what, and under what circumstances. */
final class StanceLine {
  private final ArticleWords words;
  private final ArticleLine.Stance stance;

  StanceLine(ArticleWords words, ArticleLine.Stance stance) {
    this.words = words;
    this.stance = stance;
  }

  StyledText position() {
    List<String> notes = notes();
    return new StyledText()
        .add(holder(), Style.NAME)
        .add(" ")
        .add(forOrAgainst(stance.polarity()), style(stance.polarity()))
        .add(" ")
        .add(target(), Style.NAME)
        .add(notes.isEmpty() ? "" : " · " + String.join(", ", notes), Style.MARK);
  }

  String holder() {
    ArticleLine.Holder holder = stance.holder();
    if (holder.entity() != null) {
      return words.name(holder.entity());
    }
    return holder.begin() == null || holder.end() == null
        ? "the article"
        : words.of(holder.begin(), holder.end());
  }

  String target() {
    ArticleLine.Target target = stance.target();
    return target.entity() == null
        ? words.of(target.begin(), target.end())
        : words.name(target.entity());
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (stance.negated()) {
      notes.add("negated");
    }
    if (!stance.modality().equals("asserted")) {
      notes.add(stance.modality());
    }
    if (stance.reporter() != null) {
      notes.add("as told by " + words.name(stance.reporter()));
    }
    if (stance.quote() != null) {
      notes.add("in " + stance.quote());
    }
    return notes;
  }

  /** The codebook's issue; only of a stance that has one. */
  StyledText issue() {
    ArticleLine.Target target = stance.target();
    StyledText text = new StyledText().add("issue: ", Style.MARK);
    String polarity = target.issuePolarity();
    if (polarity != null) {
      text.add(forOrAgainst(polarity), style(polarity)).add(" ");
    }
    return text.add(target.issueName() + " [" + target.issue() + "]", Style.NAME)
        .add(" · by " + target.issueBy(), Style.MARK);
  }

  static String forOrAgainst(String polarity) {
    return polarity.equals("favor") ? "for" : "against";
  }

  private static Style style(String polarity) {
    return polarity.equals("favor") ? Style.FAVOR : Style.AGAINST;
  }
}
