package parlance.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import parlance.chain.Outcome;
import parlance.chain.RealChain;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.Entity;
import parlance.document.Stance;
import parlance.model.Models;

/** Every word of the lexicon keeps its own examples, read by the whole default chain. */
class StanceWordsIT {
  static Stream<Arguments> firing() {
    return lexicon().words().stream()
        .flatMap(word -> word.fires().stream().map(example -> Arguments.of(word, example)));
  }

  static Stream<Arguments> resting() {
    return lexicon().words().stream()
        .flatMap(word -> word.rests().stream().map(example -> Arguments.of(word, example)));
  }

  private static StanceLexicon lexicon() {
    return StanceLexicon.load(new Models(null), StanceTaggerFactory.DEFAULT_WORDS);
  }

  @ParameterizedTest(name = "{0} in: {1}")
  @MethodSource("firing")
  void fires(StanceWord word, String example) {
    List<String> sides = List.of(example.split(" => ", -1));
    assertEquals(
        new TreeSet<>(List.of(sides.get(1).split("; ", -1))), new TreeSet<>(read(sides.get(0))));
  }

  @ParameterizedTest(name = "{0} not in: {1}")
  @MethodSource("resting")
  void rests(StanceWord word, String example) {
    assertEquals(List.of(), read(example));
  }

  private List<String> read(String text) {
    Outcome outcome = RealChain.withRulesOfStanceAlone().apply(Documents.article("example", text));
    Document document = ((Outcome.Done) outcome).document();
    List<String> stances = new ArrayList<>();
    for (Stance stance : document.stances()) {
      stances.add(words(document, stance));
    }
    return stances;
  }

  /** "holder favor|against target", with what is not plainly asserted in brackets behind it. */
  private static String words(Document document, Stance stance) {
    String holder =
        stance.holder().span() == null
            ? "the article"
            : name(document, stance.holder().entity(), document.text(stance.holder().span()));
    String target = document.text(stance.target().span());
    String words = holder + " " + stance.polarity().name().toLowerCase(Locale.ROOT) + " " + target;
    if (stance.negated()) {
      words += " [negated]";
    }
    return stance.modality() == Stance.Modality.ASSERTED
        ? words
        : words + " [" + stance.modality().name().toLowerCase(Locale.ROOT) + "]";
  }

  private static String name(Document document, String entity, String otherwise) {
    return document.entities().stream()
        .filter(candidate -> candidate.id().equals(entity))
        .map(Entity::name)
        .findFirst()
        .orElse(otherwise);
  }
}
