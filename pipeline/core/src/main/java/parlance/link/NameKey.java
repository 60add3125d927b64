package parlance.link;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as the index compares them: without article, points, accents and capitals. */
final class NameKey {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern POSSESSIVE = Pattern.compile("['’‘`]s?$");
  private static final Pattern POINTS = Pattern.compile("[.'’‘`\"“”,]");
  private static final Pattern GAPS = Pattern.compile("[\\s_/\\-‐‑‒–—]+");

  private NameKey() {}

  /** {@code "the U.S."} gives {@code "us"}; {@code build.py} of the index has the same rules. */
  static String of(String name) {
    String plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFD);
    plain = POSSESSIVE.matcher(MARKS.matcher(plain).replaceAll("")).replaceFirst("");
    plain = POINTS.matcher(plain).replaceAll("");
    plain = GAPS.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    return plain.startsWith("the ") ? plain.substring(4) : plain;
  }

  static List<String> words(String key) {
    return List.of(key.split(" ", -1));
  }
}
