package parlance.cli;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parlance.cli.StyledText.Style;
import parlance.io.ArticleLine;

/**
 * An annotated article as a page to read: its text, with entity ids behind names and braces around
 * quotes, then who is in it, who said what, and where they stand.
 */
final class ArticlePage {
  private static final String INDENT = "      ";

  private final ArticleLine article;
  private final ArticleWords words;
  private final int width;
  private final boolean colour;
  private final StringBuilder page = new StringBuilder();

  ArticlePage(ArticleLine article, int width, boolean colour) {
    this.article = article;
    this.words = new ArticleWords(article);
    this.width = width;
    this.colour = colour;
  }

  String render() {
    String about =
        Stream.of(article.date(), article.outlet(), article.path())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · "));
    line(new StyledText().add(article.id(), Style.TITLE).add(" · " + about, Style.MARK));
    if (article.title() != null) {
      line(new StyledText().add(article.title(), Style.TITLE));
    }
    article.warnings().forEach(warning -> line(new StyledText().add("note: " + warning)));
    new MarkedText(article).paragraphs().forEach(this::paragraph);
    section("Who is in it", article.entities().isEmpty());
    article.entities().forEach(this::entity);
    section("Who said what", article.quotes().isEmpty());
    article.quotes().forEach(this::quote);
    section("Where they stand", article.stances().isEmpty());
    article.stances().forEach(this::stance);
    return page.toString();
  }

  private void line(StyledText text) {
    page.append(text.wrap(width, "", "", colour));
  }

  private void paragraph(StyledText text) {
    page.append('\n');
    line(text);
  }

  private void section(String title, boolean empty) {
    page.append('\n');
    line(new StyledText().add(title, Style.TITLE).add(empty ? ": nothing found" : ""));
  }

  private void item(String id, StyledText text) {
    page.append(text.wrap(width, String.format("  %-4s", id), INDENT, colour));
  }

  private void entity(ArticleLine.Entity entity) {
    StyledText text = new StyledText().add(entity.name(), Style.NAME);
    if (entity.role() != null) {
      text.add(", " + entity.role());
    }
    int mentions = entity.mentions().size();
    text.add(
        " · " + entity.type() + " · " + mentions + (mentions == 1 ? " mention" : " mentions"),
        Style.MARK);
    item(entity.id(), text);
  }

  private void quote(ArticleLine.Quote quote) {
    String cue = quote.cue() == null ? "" : ", " + words.of(quote.cue());
    String source =
        quote.speaker() != null || quote.source() == null
            ? ""
            : " (“" + words.of(quote.source()) + "”)";
    item(
        quote.id(),
        new StyledText()
            .add(words.name(quote.speaker()), Style.NAME)
            .add(source)
            .add(" · " + quote.type() + cue, Style.MARK));
    StyledText content = words.pieces(quote.content(), Style.QUOTE);
    page.append(content.wrap(width, INDENT, INDENT, colour));
  }

  private void stance(ArticleLine.Stance stance) {
    StanceLine line = new StanceLine(words, stance);
    item(stance.id(), line.position());
    StyledText evidence = words.pieces(stance.evidence(), Style.PLAIN);
    page.append(evidence.wrap(width, INDENT, INDENT, colour));
    if (stance.target().issue() != null) {
      page.append(line.issue().wrap(width, INDENT, INDENT, colour));
    }
  }
}
