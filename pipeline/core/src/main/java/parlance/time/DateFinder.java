package parlance.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parlance.document.Document;
import parlance.document.Sentence;
import parlance.model.Models;

/**
 * Finds dates in English news, and which day, month or year each means.
 *
 * <p>What the text leaves open is counted from the article's own date: "Thursday" is the last one
 * up to that day, unless the words or the tense point ahead ("will … on Thursday"). Without the
 * article's date only dates that are told in full have a value. Immutable, so threads may share it.
 *
 * <pre>{@code
 * DateFinder finder = new DateFinder(models);
 * List<DateExpression> dates = finder.find(document, sentence);
 * }</pre>
 */
public final class DateFinder {
  /** Names of the models that it is read from. */
  public static final List<String> MODELS = List.of(TimeWords.MODEL);

  private static final int ASCII = 128;

  private final TimeWords words;
  private final List<DatePattern> patterns;

  /** For each ASCII character the numbers of the patterns that may match where it stands first. */
  private final List<List<Integer>> byFirstCharacter = new ArrayList<>(ASCII);

  private final List<Integer> allPatterns;

  private record Found(int end, Moment moment) {}

  public DateFinder(Models models) {
    words = new TimeWords(models);
    patterns = new DatePatterns(words).all();
    allPatterns = IntStream.range(0, patterns.size()).boxed().toList();
    for (char first = 0; first < ASCII; first++) {
      char beginning = first;
      byFirstCharacter.add(
          allPatterns.stream().filter(i -> patterns.get(i).mayBeginWith(beginning)).toList());
    }
  }

  /** The dates of a sentence, in text order. */
  public List<DateExpression> find(Document document, Sentence sentence) {
    String day = document.article().date();
    LocalDate published = day == null ? null : LocalDate.parse(day);
    Surroundings surroundings = new Surroundings(document, sentence, words);
    Matcher edge = DatePatterns.EDGE.matcher(document.text());
    @Nullable Matcher[] matchers = new Matcher[patterns.size()];
    List<DateExpression> dates = new ArrayList<>();
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      int begin = document.tokens().get(i).span().begin();
      boolean edged = edge.region(begin, sentence.span().end()).lookingAt();
      Found found = edged ? at(document, i, edge.end(), true, matchers, surroundings) : null;
      found = found == null ? at(document, i, begin, false, matchers, surroundings) : found;
      if (found != null) {
        String value = value(found, i, published, surroundings);
        dates.add(new DateExpression(i, found.end(), value));
        surroundings.passed(found.end());
        i = found.end() - 1;
      }
    }
    return dates;
  }

  /**
   * The longest date that begins with a token; null if none does.
   *
   * @param begin where it begins in the text, behind an "early" or "the end of"
   * @param edged whether it has such a word
   * @param matchers of the patterns used so far in the sentence
   */
  private @Nullable Found at(
      Document document,
      int token,
      int begin,
      boolean edged,
      @Nullable Matcher[] matchers,
      Surroundings surroundings) {
    Found longest = null;
    for (int i : likely(document.text(), begin)) {
      Matcher matcher = matchers[i];
      if (matcher == null) {
        matcher = patterns.get(i).pattern().matcher(document.text()).useTransparentBounds(true);
        matchers[i] = matcher;
      }
      if (!matcher.region(begin, surroundings.endOfText()).lookingAt()) {
        continue;
      }
      int end = surroundings.endToken(token, matcher.end());
      boolean fits = edged || surroundings.fit(patterns.get(i).needs(), matcher, token, end);
      if (end > (longest == null ? token : longest.end())
          && fits
          && !surroundings.isTitle(token, end)) {
        Moment moment = patterns.get(i).reading().apply(matcher);
        longest = moment == null ? longest : new Found(end, moment);
      }
    }
    return longest;
  }

  /** Numbers of the patterns that may match at a place, and perhaps of others. */
  private List<Integer> likely(String text, int begin) {
    boolean isAscii = begin < text.length() && text.charAt(begin) < ASCII;
    return isAscii ? byFirstCharacter.get(text.charAt(begin)) : allPatterns;
  }

  private @Nullable String value(
      Found found, int first, @Nullable LocalDate published, Surroundings surroundings) {
    Moment moment = found.moment();
    if (moment instanceof Moment.DayOfMonth day) {
      String event = surroundings.namedDay(day, found.end());
      if (event != null) {
        return event;
      }
    }
    if (surroundings.isOpen(moment, first, found.end())) {
      return null;
    }
    if (published == null || moment.absolute() != null) {
      return moment.absolute();
    }
    return moment.value(
        new Reference(published, surroundings.direction(moment, first, found.end())));
  }
}
