package parlance.export;

import java.util.ArrayList;
import java.util.List;
import parlance.io.ArticleLine;
import parlance.record.RecordedArticle;

/**
 * One article's lines of CoNLL-U. {@code TokenRange} counts code points of the article's text;
 * {@code Entity} has the mentions of entities as CorefUD brackets them.
 */
final class ConlluDocument {
  private static final String NOTHING = "_";

  private final RecordedArticle article;
  private final UniversalTags tags;
  private final List<ArticleLine.Token> tokens;
  private final ConlluEntities entities;
  private final String sentenceIds;
  private final StringBuilder lines = new StringBuilder();

  ConlluDocument(RecordedArticle article, UniversalTags tags) {
    this.article = article;
    this.tags = tags;
    this.tokens = article.line().tokens();
    this.entities = new ConlluEntities(article.line());
    this.sentenceIds = FileNames.of(article.id()) + "-";
  }

  String lines() {
    comment("newdoc id", PlainText.line(article.id()));
    comment("global.Entity", ConlluEntities.FIELDS);
    if (article.line().date() != null) {
      comment("date", article.line().date());
    }
    int first = 0;
    int number = 0;
    for (ArticleLine.Sentence sentence : article.line().sentences()) {
      while (first < tokens.size() && tokens.get(first).begin() < sentence.begin()) {
        first++;
      }
      int end = first;
      while (end < tokens.size() && tokens.get(end).end() <= sentence.end()) {
        end++;
      }
      if (end > first) {
        sentence(sentence, ++number, first, end);
      }
      first = end;
    }
    return number == 0 ? "" : lines.toString();
  }

  private void comment(String name, String value) {
    lines.append("# ").append(name).append(" = ").append(value).append('\n');
  }

  private void sentence(ArticleLine.Sentence sentence, int number, int first, int end) {
    comment("sent_id", sentenceIds + number);
    comment("text", text(first, end));
    if (sentence.kind().equals("heading")) {
      comment("kind", "heading");
    }
    boolean parsed = isParsed(first, end);
    for (int i = first; i < end; i++) {
      token(i, first, end, parsed);
    }
    lines.append('\n');
  }

  /** Whether the tokens have one tree. */
  private boolean isParsed(int first, int end) {
    int roots = 0;
    for (ArticleLine.Token token : tokens.subList(first, end)) {
      Integer head = token.head();
      if (head == null || (head >= 0 && (head < first || head >= end))) {
        return false;
      }
      roots += head < 0 ? 1 : 0;
    }
    return roots == 1;
  }

  private void token(int i, int first, int end, boolean parsed) {
    ArticleLine.Token token = tokens.get(i);
    boolean root = parsed && token.head() != null && token.head() < 0;
    String head =
        parsed && token.head() != null ? String.valueOf(root ? 0 : token.head() - first + 1) : "";
    String relation = parsed && token.relation() != null ? token.relation() : "";
    String lemma = PlainText.line(token.lemma());
    List<String> fields =
        List.of(
            String.valueOf(i - first + 1),
            form(token),
            lemma.isEmpty() ? NOTHING : lemma,
            tags.of(token.pos(), token.relation()),
            token.pos().isEmpty() ? NOTHING : token.pos(),
            NOTHING,
            head.isEmpty() ? NOTHING : head,
            relation.isEmpty() ? NOTHING : root ? "root" : relation,
            NOTHING,
            misc(i, end));
    lines.append(String.join("\t", fields)).append('\n');
  }

  private String form(ArticleLine.Token token) {
    String form = PlainText.line(article.words(token.begin(), token.end()));
    return form.isEmpty() ? NOTHING : form;
  }

  private String misc(int i, int end) {
    ArticleLine.Token token = tokens.get(i);
    List<String> misc = new ArrayList<>();
    String mentions = entities.of(i);
    if (!mentions.isEmpty()) {
      misc.add("Entity=" + mentions);
    }
    if (i + 1 < tokens.size() && adjoins(i) && i + 1 < end) {
      misc.add("SpaceAfter=No");
    }
    int begin = article.span(token.begin(), token.end()).begin();
    int behind = article.span(token.begin(), token.end()).end();
    misc.add("TokenRange=" + article.codePoints(begin) + ":" + article.codePoints(behind));
    return String.join("|", misc);
  }

  private boolean adjoins(int i) {
    return tokens.get(i).end() == tokens.get(i + 1).begin();
  }

  private String text(int first, int end) {
    StringBuilder text = new StringBuilder();
    for (int i = first; i < end; i++) {
      text.append(form(tokens.get(i))).append(i + 1 < end && !adjoins(i) ? " " : "");
    }
    return text.toString();
  }
}
