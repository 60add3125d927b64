package parlance.tokenize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parlance.document.Span;

/**
 * Takes clitics off their words: OpenNLP's models leave "don't" and "Anna's" whole and give them
 * pairs such as {@code AUX+PART}, where the Penn Treebank has two tokens.
 */
final class Clitics {
  private static final Pattern CLITIC =
      Pattern.compile("(?i)(.+?)(n't|'(?:s|re|ve|ll|d|m)|(?<=s)')|(can)(not)");

  private Clitics() {}

  static List<UniversalWord> split(UniversalWord word) {
    Matcher clitic = CLITIC.matcher(word.form());
    String tag = before(word.tag());
    String lemma = before(word.lemma());
    if (!clitic.matches()) {
      return List.of(new UniversalWord(word.span(), word.form(), tag, lemma));
    }
    int cut = clitic.start(clitic.group(2) != null ? 2 : 4);
    int middle = word.span().begin() + cut;
    String form = word.form().substring(cut);
    List<UniversalWord> words = new ArrayList<>(2);
    words.add(
        new UniversalWord(
            new Span(word.span().begin(), middle),
            word.form().substring(0, cut),
            tag,
            word.lemma().indexOf('+') > 0 ? lemma : lowerCase(word.form().substring(0, cut))));
    words.add(
        new UniversalWord(
            new Span(middle, word.span().end()),
            form,
            after(word.tag(), form.equals("'s") || form.equals("'") ? "PART" : "AUX"),
            after(word.lemma(), lowerCase(form))));
    return words;
  }

  private static String lowerCase(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static String before(String pair) {
    int plus = pair.indexOf('+');
    return plus > 0 ? pair.substring(0, plus) : pair;
  }

  private static String after(String pair, String otherwise) {
    int plus = pair.indexOf('+');
    return plus > 0 ? pair.substring(plus + 1) : otherwise;
  }
}
