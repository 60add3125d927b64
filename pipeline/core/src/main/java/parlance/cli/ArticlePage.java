package parlance.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parlance.cli.StyledText.Style;
import parlance.io.ArticleLine;
import parlance.io.Offsets;

/**
 * An annotated article as a page to read: its text, with entity ids behind names and braces around
 * quotes, then who is in it, who said what, and where they stand.
 */
final class ArticlePage {
  private static final String NOBODY = "somebody";
  private static final String INDENT = "      ";

  private final ArticleLine article;
  private final Offsets offsets;
  private final int width;
  private final boolean colour;
  private final StringBuilder page = new StringBuilder();
  private final Map<String, ArticleLine.Entity> entities = new HashMap<>();

  ArticlePage(ArticleLine article, int width, boolean colour) {
    this.article = article;
    this.offsets = article.toUtf16();
    this.width = width;
    this.colour = colour;
    article.entities().forEach(entity -> entities.put(entity.id(), entity));
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
    String cue = quote.cue() == null ? "" : ", " + words(quote.cue());
    String source =
        quote.speaker() != null || quote.source() == null
            ? ""
            : " (“" + words(quote.source()) + "”)";
    item(
        quote.id(),
        new StyledText()
            .add(name(quote.speaker()), Style.NAME)
            .add(source)
            .add(" · " + quote.type() + cue, Style.MARK));
    StyledText content = pieces(quote.content(), Style.QUOTE);
    page.append(content.wrap(width, INDENT, INDENT, colour));
  }

  private void stance(ArticleLine.Stance stance) {
    ArticleLine.Holder holder = stance.holder();
    ArticleLine.Target target = stance.target();
    List<String> notes = new ArrayList<>();
    if (stance.negated()) {
      notes.add("negated");
    }
    if (!stance.modality().equals("asserted")) {
      notes.add(stance.modality());
    }
    if (stance.reporter() != null) {
      notes.add("as told by " + name(stance.reporter()));
    }
    if (stance.quote() != null) {
      notes.add("in " + stance.quote());
    }
    String who =
        holder.entity() != null
            ? name(holder.entity())
            : holder.begin() == null || holder.end() == null
                ? "the article"
                : words(holder.begin(), holder.end());
    item(
        stance.id(),
        new StyledText()
            .add(who, Style.NAME)
            .add(" ")
            .add(stance.polarity().equals("favor") ? "for" : "against", styleOf(stance.polarity()))
            .add(" ")
            .add(
                target.entity() == null
                    ? words(target.begin(), target.end())
                    : name(target.entity()),
                Style.NAME)
            .add(notes.isEmpty() ? "" : " · " + String.join(", ", notes), Style.MARK));
    StyledText evidence = pieces(stance.evidence(), Style.PLAIN);
    page.append(evidence.wrap(width, INDENT, INDENT, colour));
    if (target.issue() != null) {
      page.append(issue(target).wrap(width, INDENT, INDENT, colour));
    }
  }

  private static StyledText issue(ArticleLine.Target target) {
    StyledText text = new StyledText().add("issue: ", Style.MARK);
    String polarity = target.issuePolarity();
    if (polarity != null) {
      text.add(polarity.equals("favor") ? "for" : "against", styleOf(polarity)).add(" ");
    }
    return text.add(target.issueName() + " [" + target.issue() + "]", Style.NAME)
        .add(" · by " + target.issueBy(), Style.MARK);
  }

  private static Style styleOf(String polarity) {
    return polarity.equals("favor") ? Style.FAVOR : Style.AGAINST;
  }

  private StyledText pieces(List<ArticleLine.Stretch> pieces, Style style) {
    StyledText text = new StyledText();
    for (int i = 0; i < pieces.size(); i++) {
      text.add(i == 0 ? "" : " … ").add(words(pieces.get(i)), style);
    }
    return text;
  }

  private String name(@Nullable String entity) {
    ArticleLine.Entity found = entity == null ? null : entities.get(entity);
    return found == null ? NOBODY : found.name() + " [" + found.id() + "]";
  }

  private String words(ArticleLine.Stretch stretch) {
    return words(stretch.begin(), stretch.end());
  }

  private String words(int begin, int end) {
    return article.text().substring(offsets.toUtf16(begin), offsets.toUtf16(end));
  }
}
