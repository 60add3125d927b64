package parlance.evaluate;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parlance.document.Span;
import parlance.evaluate.Coding.Quote;
import parlance.evaluate.Coding.Stance;

/**
 * What two coders of one article made of the same units, for Krippendorff's nominal alpha.
 *
 * <p>Names and the parts of quotes are labels of words: what nobody marked, they agree to be
 * nothing. Speakers are labels of the quotes that both have, polarities labels of the stances whose
 * holder and target both have, and of sentences, whatever stances each coder finds there.
 */
final class Agreement {
  private static final String NOTHING = "-";

  private final Comparison coders;

  private Agreement(Comparison coders) {
    this.coders = coders;
  }

  /** The coincidences of the layers asked for. */
  static SortedMap<Row, Coincidences> of(Comparison coders, Iterable<Layer> layers) {
    Agreement agreement = new Agreement(coders);
    SortedMap<Row, Coincidences> rows = new TreeMap<>();
    for (Layer layer : layers) {
      switch (layer) {
        case NAMES ->
            rows.put(new Row(layer, 0, "type of a word"), agreement.words(Agreement::nameTypes));
        case ENTITIES -> {}
        case QUOTES -> {
          rows.put(new Row(layer, 0, "content, word by word"), agreement.part(Quote::content));
          rows.put(new Row(layer, 1, "cue, word by word"), agreement.part(Quote::cue));
          rows.put(new Row(layer, 2, "source, word by word"), agreement.part(Quote::source));
        }
        case SPEAKERS -> rows.put(new Row(layer, 0, "of common quotes"), agreement.speakers());
        case STANCES -> {
          rows.put(new Row(layer, 0, "which, sentence by sentence"), agreement.sentences());
          rows.put(new Row(layer, 1, "polarity of common ones"), agreement.polarities());
        }
      }
    }
    return rows;
  }

  private Coincidences part(Function<Quote, List<Span>> part) {
    return words(
        coding -> {
          SortedMap<Span, String> marked = new TreeMap<>();
          coding
              .quotes()
              .forEach(quote -> part.apply(quote).forEach(span -> marked.put(span, "+")));
          return marked;
        });
  }

  private static SortedMap<Span, String> nameTypes(Coding coding) {
    SortedMap<Span, String> types = new TreeMap<>();
    coding.mentions().stream()
        .filter(Coding.Mention::isName)
        .forEach(mention -> types.putIfAbsent(mention.span(), mention.type()));
    return types;
  }

  /** Of a word under two labels, the one that begins first counts. */
  private Coincidences words(Function<Coding, SortedMap<Span, String>> labels) {
    List<String> one = labels(labels.apply(coders.gold()));
    List<String> other = labels(labels.apply(coders.found()));
    List<List<String>> units = new ArrayList<>();
    for (int i = 0; i < one.size(); i++) {
      units.add(List.of(one.get(i), other.get(i)));
    }
    return Coincidences.of(units);
  }

  private List<String> labels(SortedMap<Span, String> marked) {
    @Nullable String[] labels = new String[coders.words().count()];
    marked.forEach(
        (span, label) -> {
          BitSet under = coders.words().under(List.of(span));
          under.stream().filter(word -> labels[word] == null).forEach(word -> labels[word] = label);
        });
    List<String> all = new ArrayList<>();
    for (String label : labels) {
      all.add(Objects.requireNonNullElse(label, NOTHING));
    }
    return all;
  }

  private Coincidences speakers() {
    String article = coders.gold().id();
    List<List<String>> units = new ArrayList<>();
    for (Pairs.Pair<Quote> pair : QuoteMeasure.pairs(coders).pairs()) {
      String one = pair.gold().speaker();
      String other = pair.found().speaker();
      String meaning = coders.meaning(other);
      String label = meaning == null ? "only the other's " + other : meaning;
      units.add(
          List.of(
              one == null ? NOTHING : article + " " + one,
              other == null ? NOTHING : article + " " + label));
    }
    return Coincidences.of(units);
  }

  private Coincidences sentences() {
    List<Span> sentences =
        Stream.of(coders.gold().sentences(), coders.found().sentences())
            .filter(told -> !told.isEmpty())
            .findFirst()
            .orElseGet(() -> guessed(coders.gold().text()));
    List<List<String>> units = new ArrayList<>();
    for (Span sentence : sentences) {
      units.add(List.of(signs(coders.gold(), sentence), signs(coders.found(), sentence)));
    }
    return Coincidences.of(units);
  }

  /** Those that the JDK finds, for the files of brat and Label Studio tell of none. */
  private static List<Span> guessed(String text) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    breaks.setText(text);
    List<Span> sentences = new ArrayList<>();
    int begin = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      sentences.add(new Span(begin, end));
      begin = end;
    }
    return sentences;
  }

  private static String signs(Coding coding, Span sentence) {
    TreeSet<String> signs = new TreeSet<>();
    for (Stance stance : coding.stances()) {
      if (stance.evidence().stream().anyMatch(sentence::overlaps)) {
        signs.add(sign(stance));
      }
    }
    return signs.isEmpty() ? NOTHING : String.join(" and ", signs);
  }

  private Coincidences polarities() {
    List<List<String>> units = new ArrayList<>();
    for (Pairs.Pair<Stance> pair : StanceMeasure.pairs(coders).pairs()) {
      if (StanceMeasure.agreement(coders, pair.gold(), pair.found()).actors()) {
        units.add(List.of(sign(pair.gold()), sign(pair.found())));
      }
    }
    return Coincidences.of(units);
  }

  private static String sign(Stance stance) {
    return (stance.negated() ? "not " : "") + stance.polarity();
  }
}
