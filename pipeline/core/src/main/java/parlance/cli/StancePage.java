package parlance.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parlance.cli.StyledText.Style;
import parlance.io.ArticleLine;

/** Why a stance is in the output, as a page to read. */
final class StancePage {
  private static final String INDENT = " ".repeat(12);

  private final ArticleWords words;
  private final Grounds grounds;
  private final int width;
  private final boolean colour;
  private final StringBuilder page = new StringBuilder();

  StancePage(ArticleWords words, Grounds grounds, int width, boolean colour) {
    this.words = words;
    this.grounds = grounds;
    this.width = width;
    this.colour = colour;
  }

  /** All stances of the article, each in short. */
  String all() {
    String id = words.article().id();
    List<ArticleLine.Stance> stances = words.article().stances();
    line("", new StyledText().add(id, Style.TITLE).add(stances.isEmpty() ? ": no stances" : ""));
    for (ArticleLine.Stance stance : stances) {
      page.append('\n');
      summary(stance);
      row("", new StyledText().add(grounds.ofStance(stance.by())));
      row("", new StyledText().add(stance.by() + " · score " + score(stance.score()), Style.MARK));
    }
    if (!stances.isEmpty()) {
      page.append('\n');
      line("", new StyledText().add("More: parlance explain " + id + " " + stances.get(0).id()));
    }
    return page.toString();
  }

  /** One stance in full. */
  String one(ArticleLine.Stance stance) {
    line("", new StyledText().add(words.article().id(), Style.TITLE));
    page.append('\n');
    summary(stance);
    section("What the text says");
    new SentenceMarks(words, stance).sentences().forEach(sentence -> line("  ", sentence));
    section("What was made of it");
    reading(stance);
    section("Who says so");
    attribution(stance);
    section("Who and what is meant");
    row("holder", meant(stance.holder().entity(), stance.holder().begin(), stance.holder().end()));
    ArticleLine.Target target = stance.target();
    row("target", meant(target.entity(), target.begin(), target.end()));
    if (stance.reporter() != null) {
      row("reporter", meant(stance.reporter(), null, null));
    }
    if (target.issue() != null) {
      section("Which issue of the codebook");
      issue(stance);
    }
    return page.toString();
  }

  private void summary(ArticleLine.Stance stance) {
    row(stance.id(), new StanceLine(words, stance).position());
  }

  private void reading(ArticleLine.Stance stance) {
    row("by", new StyledText().add(stance.by()));
    row("", new StyledText().add(grounds.ofStance(stance.by())));
    String label = "lexicon";
    for (String part : grounds.entry(stance.by())) {
      row(label, new StyledText().add(part));
      label = "";
    }
    Circumstance circumstance = new Circumstance(words, grounds, stance);
    row("negated", new StyledText().add(circumstance.negation()));
    row("modality", new StyledText().add(circumstance.modality()));
    row(
        "score",
        new StyledText()
            .add(
                score(stance.score())
                    + ": of stances with such a score, about "
                    + Math.round(100 * stance.score())
                    + " in 100 are expected to be right"));
  }

  private void attribution(ArticleLine.Stance stance) {
    ArticleLine.Quote quote =
        words.article().quotes().stream()
            .filter(each -> each.id().equals(stance.quote()))
            .findFirst()
            .orElse(null);
    if (quote == null) {
      row("", new StyledText().add("the article itself: the words stand in no quote"));
      return;
    }
    row(quote.id(), words.pieces(quote.content(), Style.QUOTE));
    row("speaker", speaker(quote));
    row("cue", new StyledText().add(quote.cue() == null ? "none" : words.of(quote.cue())));
    row("type", new StyledText().add(quote.type()));
    row("by", new StyledText().add(quote.by() + ". " + grounds.ofQuote(quote.by())));
    row("score", new StyledText().add(score(quote.score())));
    if (stance.reporter() != null) {
      row(
          "",
          new StyledText()
              .add("so it is ")
              .add(words.name(stance.reporter()), Style.NAME)
              .add(" who reports the position of ")
              .add(new StanceLine(words, stance).holder(), Style.NAME));
    }
  }

  private StyledText speaker(ArticleLine.Quote quote) {
    StyledText text = new StyledText();
    if (quote.speaker() == null) {
      text.add("nobody known");
    } else {
      text.add(words.name(quote.speaker()), Style.NAME);
    }
    ArticleLine.Stretch source = quote.source();
    if (source == null) {
      return text.add(": no words beside the quote name the source");
    }
    text.add(", by the words “" + words.of(source) + "” (" + quote.kind() + ")");
    return quote.speaker() == null || isMention(quote.speaker(), source)
        ? text
        : text.add("; they name nobody, and stand for who spoke or acted last and fits them");
  }

  private boolean isMention(String entity, ArticleLine.Stretch source) {
    return words.article().mentions().stream()
        .anyMatch(
            mention ->
                entity.equals(mention.entity())
                    && mention.begin() < source.end()
                    && source.begin() < mention.end());
  }

  /** The words at a place, and the mentions of the entity that they stand for. */
  private StyledText meant(@Nullable String id, @Nullable Integer begin, @Nullable Integer end) {
    ArticleLine.Entity entity = words.entity(id);
    String here = begin == null || end == null ? null : "“" + words.of(begin, end) + "”";
    StyledText text = new StyledText();
    if (entity == null) {
      return text.add(here == null ? "the article's own voice" : here + ", which names no entity");
    }
    text.add(words.name(id), Style.NAME).add(here == null ? "" : ", here " + here);
    text.add(entity.mentions().size() == 1 ? " · mentioned once: " : " · all mentions: ");
    String separator = "";
    for (ArticleLine.Mention mention : words.article().mentions()) {
      if (entity.mentions().contains(mention.id())) {
        text.add(separator + words.of(mention.begin(), mention.end()));
        text.add(" (" + mention.form() + ")", Style.MARK);
        separator = ", ";
      }
    }
    return text;
  }

  private void issue(ArticleLine.Stance stance) {
    ArticleLine.Target target = stance.target();
    String polarity = target.issuePolarity();
    row(String.valueOf(target.issue()), new StyledText().add(String.valueOf(target.issueName())));
    String how = grounds.ofIssue(String.valueOf(target.issueBy()));
    double sure = target.issueScore() == null ? 0 : target.issueScore();
    row("by", new StyledText().add(target.issueBy() + ", score " + score(sure) + ". " + how));
    String stated = StanceLine.forOrAgainst(stance.polarity());
    String read =
        polarity == null
            ? "open: the words of the target do not say for which side it is"
            : polarity.equals(stance.polarity())
                ? stated + " it, as " + stated + " the target, which words it as it is meant"
                : StanceLine.forOrAgainst(polarity)
                    + " it, as "
                    + stated
                    + " the target, whose words are against it";
    row("polarity", new StyledText().add(read));
  }

  private static String score(double score) {
    return String.format(Locale.ROOT, "%.2f", score);
  }

  private void section(String title) {
    page.append('\n');
    line("", new StyledText().add(title, Style.TITLE));
  }

  private void row(String label, StyledText text) {
    page.append(text.wrap(width, String.format("  %-9s ", label), INDENT, colour));
  }

  private void line(String indent, StyledText text) {
    page.append(text.wrap(width, indent, indent, colour));
  }
}
