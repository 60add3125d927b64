package parlance.entity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a name as they are compared: without article, points, accents and capitals. */
final class NameForm {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");
  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Pd}_/]+");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}& ]");
  private static final List<String> SUFFIXES = List.of("jr", "sr", "ii", "iii", "iv", "md", "phd");

  private NameForm() {}

  /** {@code "the U.S."} gives {@code "us"}; {@code "Al-Qaida's"} gives {@code "al qaida"}. */
  static String key(String name) {
    String plain = POSSESSIVE.matcher(name.strip()).replaceFirst("");
    plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
    plain = GAPS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ");
    plain = OTHER.matcher(plain).replaceAll("").strip();
    return plain.startsWith("the ") ? plain.substring(4) : plain;
  }

  static List<String> words(String key) {
    return List.of(key.split(" ", -1));
  }

  /** The words of a person's name, without what follows it ("Jr."). */
  static List<String> personWords(String key) {
    List<String> words = new ArrayList<>(words(key));
    while (words.size() > 1 && SUFFIXES.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    return words;
  }
}
