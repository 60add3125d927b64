package parlance.report;

import java.util.List;
import parlance.document.Stance;

/** Words that would run as a script if any part of the page took them for more than words. */
final class Hostile {
  /** Sets {@code window.ran}, by whatever way it is run. */
  static final List<String> WORDS =
      List.of(
          "</script><script>window.ran=1</script>",
          "<img src=x onerror=window.ran=1>",
          "\"><svg onload='window.ran=1'>",
          "<!--<script>",
          "]]>{{data}}${window.ran=1}",
          "javascript:window.ran=1",
          "line\u2028paragraph\u2029end",
          "half \ud83d pair",
          "👩‍👩‍👧 \u202eback",
          "__proto__");

  private Hostile() {}

  /** A story with such words in each place where an article has any. */
  static Story story(int nth) {
    String words = WORDS.get(nth);
    return new Story(
        "a/\"b\"'c' " + words,
        "2024-02-0" + (1 + nth % 9),
        words,
        "javascript:window.ran=1//" + words,
        "Holder " + words,
        nth % 2 == 0 ? words : null,
        "Target " + words,
        nth % 2 == 0 ? Stance.Polarity.FAVOR : Stance.Polarity.AGAINST,
        false,
        words);
  }
}
