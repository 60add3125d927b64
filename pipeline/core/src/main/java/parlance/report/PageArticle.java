package parlance.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as the page holds it. Offsets count UTF-16 units, as JavaScript does; lists of them
 * have begin and end by turns.
 *
 * @param copyOf id of the first of its near-duplicates; null if it counts as a story
 * @param headings indices of the sentences that are headings
 * @param names begin, end, index into {@code actors} and index into {@link PageShape#FORMS}, by
 *     turns
 */
record PageArticle(
    String id,
    @Nullable String date,
    @Nullable String title,
    @Nullable String outlet,
    @Nullable String url,
    @Nullable String copyOf,
    String text,
    List<String> warnings,
    List<Integer> sentences,
    List<Integer> headings,
    List<Actor> actors,
    List<Integer> names,
    List<Quote> quotes,
    List<Stance> stances) {

  /**
   * Somebody or something in this article.
   *
   * @param node index into the page's nodes, which are the same for all articles
   */
  record Actor(int node, String name, String type, @Nullable String role, @Nullable String link) {}

  /**
   * @param speaker index among the article's actors
   */
  record Quote(
      String id,
      String type,
      String kind,
      @Nullable Integer speaker,
      List<Integer> content,
      @Nullable List<Integer> cue,
      @Nullable List<Integer> source,
      double score,
      String by) {}

  /**
   * @param from node of the holder
   * @param to node of the target
   * @param issue node of the issue
   * @param holder index among the article's actors, as are target and reporter
   * @param quote index among the article's quotes
   */
  record Stance(
      String id,
      int from,
      int to,
      @Nullable Integer issue,
      String polarity,
      @Nullable String issuePolarity,
      @Nullable Integer holder,
      @Nullable List<Integer> holderWords,
      @Nullable Integer target,
      List<Integer> targetWords,
      List<Integer> evidence,
      @Nullable Integer quote,
      @Nullable Integer reporter,
      boolean negated,
      String modality,
      double score,
      String by) {}
}
