package parlance.evaluate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import parlance.export.FileNames;
import parlance.export.PlainText;
import parlance.model.SetupException;
import parlance.sample.Manifest;

/** Measures outputs against a gold, which may have only some of their articles. */
final class Evaluation {
  private final List<Coding> gold;
  private final Map<String, Double> weights;
  private final Set<Layer> layers;
  private final List<Measure> measures = new ArrayList<>();

  /**
   * Makes ready to measure.
   *
   * @param weights how many articles one stands for, by id; 1 where nothing is said
   */
  Evaluation(List<Coding> gold, Settings settings, Map<String, Double> weights) {
    this.gold = List.copyOf(gold);
    this.weights = Map.copyOf(weights);
    layers = settings.layers().isEmpty() ? coded(gold) : settings.layers();
    for (Layer layer : layers) {
      measures.add(
          switch (layer) {
            case NAMES -> new NameMeasure(settings.types());
            case ENTITIES -> new EntityMeasure(forms(gold));
            case QUOTES -> new QuoteMeasure();
            case SPEAKERS -> new SpeakerMeasure();
            case STANCES -> new StanceMeasure();
          });
    }
  }

  private static Set<Layer> coded(List<Coding> gold) {
    Set<Layer> coded = EnumSet.noneOf(Layer.class);
    for (Layer layer : Layer.values()) {
      if (gold.stream().anyMatch(layer::isIn)) {
        coded.add(layer);
      }
    }
    return coded;
  }

  private static Set<String> forms(List<Coding> gold) {
    Set<String> forms = new HashSet<>();
    for (Coding coding : gold) {
      coding.mentions().stream()
          .filter(mention -> mention.entity() != null)
          .forEach(mention -> forms.add(mention.form()));
    }
    return forms;
  }

  /**
   * The scores of an output, which is read to its end.
   *
   * @throws SetupException if an article is in it twice, or has not the text of the gold
   */
  Scores of(Stream<Coding> output) {
    Map<String, Integer> numbers = new HashMap<>();
    for (Coding coding : gold) {
      if (numbers.put(coding.id(), numbers.size()) != null) {
        throw new SetupException("the gold has the article " + coding.id() + " twice");
      }
    }
    Scores.Scored[] scored = new Scores.Scored[gold.size()];
    Map<Integer, List<ErrorTable.Row>> errors = new TreeMap<>();
    int extra = 0;
    for (Iterator<Coding> each = output.iterator(); each.hasNext(); ) {
      Coding found = each.next();
      Integer number = numbers.get(found.id());
      if (number == null) {
        number = numbers.get(FileNames.of(found.id()));
      }
      if (number == null) {
        extra++;
      } else if (scored[number] != null) {
        throw new SetupException("the output has the article " + found.id() + " twice");
      } else {
        scored[number] = score(gold.get(number), found);
        errors.put(number, errors(gold.get(number), found, scored[number]));
      }
    }
    int missing = 0;
    for (int i = 0; i < scored.length; i++) {
      if (scored[i] == null) {
        Coding coding = gold.get(i);
        Coding none = Coding.empty(coding.id(), coding.text());
        scored[i] = score(coding, none);
        errors.put(i, errors(coding, none, scored[i]));
        missing++;
      }
    }
    List<ErrorTable.Row> all = errors.values().stream().flatMap(List::stream).toList();
    return new Scores(List.of(scored), missing, extra, layers, all);
  }

  private Scores.Scored score(Coding wanted, Coding found) {
    if (!plain(wanted.text()).equals(plain(found.text()))) {
      throw new SetupException(
          "the text of "
              + wanted.id()
              + " in the gold is not that in the output, so its offsets mean something else;"
              + " code the text as it was exported");
    }
    Comparison comparison = new Comparison(wanted, found);
    ArticleScore score = new ArticleScore();
    measures.forEach(measure -> measure.compare(comparison, score));
    return new Scores.Scored(weight(wanted.id(), found.id()), score);
  }

  private double weight(String wanted, String found) {
    Double weight = weights.containsKey(found) ? weights.get(found) : weights.get(wanted);
    if (weight == null && !weights.isEmpty()) {
      throw new SetupException(
          "the gold has the article "
              + wanted
              + ", which was not drawn; take it away, or "
              + Manifest.FILE
              + ", which says what was");
    }
    return weight == null ? 1 : weight;
  }

  /**
   * As long as before; without the characters that an export changes, for brat cannot take them.
   */
  private static String plain(String text) {
    return PlainText.of(text).replace('\t', ' ');
  }

  private static List<ErrorTable.Row> errors(Coding wanted, Coding found, Scores.Scored scored) {
    return ErrorTable.rows(found.sentences().isEmpty() ? wanted : found, scored.score());
  }
}
