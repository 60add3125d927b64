package parlance.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parlance.model.SetupException;

class EvaluationTest {
  private static final String TEXT =
      "🕊 Ana Marr said that the new harbour is a mistake, and Reed of Norland backed her.";
  private static final Settings SETTINGS = new Settings(Set.of(), Set.of(), 1);

  @TempDir private Path folder;

  private static Coded coded(String id, boolean utf16) {
    return new Coded(id, TEXT, utf16)
        .entity("e1", "Ana Marr")
        .entity("e2", "Reed")
        .name("Ana Marr", "PERSON", "e1")
        .name("Reed", "PERSON", "e2")
        .mention("her", "PERSON", "pronoun", "e1")
        .name("Norland", "GPE", null)
        .quote("the new harbour is a mistake", "said", "Ana Marr", "e1")
        .stance("e1", "the new harbour", "against", false)
        .stance("e2", "e1", "favor", false);
  }

  private Path file(String name, Coded... lines) throws IOException {
    List<String> json = new ArrayList<>();
    for (Coded line : lines) {
      json.add(line.json());
    }
    return Files.write(folder.resolve(name), json);
  }

  private Scores scores(List<Coded> gold, List<Coded> found) throws IOException {
    List<Coding> wanted = Gold.read(file("gold.jsonl", gold.toArray(new Coded[0])));
    return new Evaluation(wanted, SETTINGS, Map.of())
        .of(Gold.output(file("found.jsonl", found.toArray(new Coded[0]))));
  }

  private static Tally tally(Scores scores, Layer layer, String name) {
    return scores.figures(1).stream()
        .filter(figure -> figure.row().layer() == layer && figure.row().name().equals(name))
        .findFirst()
        .orElseThrow()
        .tally();
  }

  private static List<String> misfits(Scores scores) {
    return scores.articles().get(0).score().misfits().stream()
        .map(
            misfit ->
                misfit.what()
                    + " "
                    + misfit.kind().label()
                    + ": "
                    + misfit.gold()
                    + " | "
                    + misfit.found())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatIsTheSameIsAllRightWhateverTheOffsetsCount(boolean utf16) throws IOException {
    Scores scores = scores(List.of(coded("a", utf16)), List.of(coded("a", false)));
    for (Figure figure : scores.figures(1)) {
      assertEquals(1, figure.tally().f1(), figure::toString);
    }
    assertEquals(Set.of(Layer.values()), scores.layers());
    assertEquals(List.of(), misfits(scores));
  }

  @Test
  void eachErrorIsCountedAndNamed() throws IOException {
    Coded found =
        new Coded("a", TEXT)
            .entity("e1", "Ana")
            .entity("e2", "Reed of Norland")
            .name("Ana Marr", "ORG", "e1")
            .name("Reed of Norland", "PERSON", "e2")
            .name("harbour", "LOC", null)
            .quote("that the new harbour is a mistake", "said", null, "e2")
            .quote("backed her", null, "Reed", null)
            .stance("e1", "the new harbour", "favor", false)
            .stance("e2", "mistake", "against", true);
    Scores scores = scores(List.of(coded("a", false)), List.of(found));
    assertEquals(Tally.of(0, 3, 3), tally(scores, Layer.NAMES, "span and type"));
    assertEquals(Tally.of(1, 3, 3), tally(scores, Layer.NAMES, "span"));
    assertEquals(Tally.of(0, 0, 1), tally(scores, Layer.NAMES, "GPE"));
    assertEquals(Tally.of(0, 2, 1), tally(scores, Layer.QUOTES, "content, exact"));
    assertEquals(Tally.of(1, 2, 1), tally(scores, Layer.QUOTES, "content, overlapping"));
    assertEquals(Tally.of(1, 1, 1), tally(scores, Layer.QUOTES, "cue, exact"));
    assertEquals(Tally.of(0, 0, 1), tally(scores, Layer.QUOTES, "source, given the content"));
    assertEquals(Tally.of(0, 1, 1), tally(scores, Layer.SPEAKERS, "of all quotes"));
    assertEquals(Tally.of(0, 2, 2), tally(scores, Layer.STANCES, "holder, target, polarity"));
    assertEquals(Tally.of(1, 2, 2), tally(scores, Layer.STANCES, "holder and target"));
    assertEquals(Tally.of(2, 2, 2), tally(scores, Layer.STANCES, "holder"));
    assertEquals(
        List.of(
            "stance wrong polarity: Ana Marr against the new harbour | Ana for the new harbour",
            "stance wrong: Reed for Ana Marr | Reed of Norland not against mistake",
            "name wrong: Ana Marr [PERSON] | Ana Marr [ORG]",
            "source missed: Ana Marr | ",
            "content wrong border: the new harbour is a mistake"
                + " | that the new harbour is a mistake",
            "speaker wrong: Ana Marr | Reed of Norland",
            "name spurious:  | harbour [LOC]",
            "name wrong border: Reed [PERSON] | Reed of Norland [PERSON]",
            "name missed: Norland [GPE] | ",
            "content spurious:  | backed her"),
        misfits(scores));
  }

  @Test
  void anArticleThatTheOutputLacksCostsRecallAndOneMoreThanTheGoldDoesNotCount()
      throws IOException {
    Scores scores =
        scores(
            List.of(coded("a", false), coded("b", false)),
            List.of(coded("c", false), coded("b", false)));
    assertEquals(1, scores.missing());
    assertEquals(1, scores.extra());
    for (Figure figure : scores.figures(1)) {
      assertEquals(1, figure.tally().precision(), figure::toString);
      boolean given = figure.row().name().contains("given");
      assertEquals(given ? 1 : 0.5, figure.tally().recall(), figure::toString);
    }
  }

  @Test
  void whatNobodyCodedIsNotMeasured() throws IOException {
    Scores scores =
        scores(
            List.of(new Coded("a", TEXT).name("Reed", "PERSON", null)), List.of(coded("a", false)));
    assertEquals(Set.of(Layer.NAMES), scores.layers());
    assertEquals(Tally.of(1, 3, 1), tally(scores, Layer.NAMES, "span and type"));
  }

  @Test
  void anEntityIsWhomMostOfItsNamesNameAndPronounsHaveNoSay() throws IOException {
    String text = "Ana and Bo and Cy; she, Ana Marr, he, his";
    Coded gold =
        new Coded("a", text)
            .entity("e1", "Ana")
            .entity("e2", "Bo")
            .name("Ana", "PERSON", "e1")
            .name("Ana Marr", "PERSON", "e1")
            .name("Bo", "PERSON", "e2")
            .mention("he,", "PERSON", "pronoun", "e2")
            .mention("his", "PERSON", "pronoun", "e2");
    Coded found =
        new Coded("a", text)
            .entity("e7", "Ana")
            .entity("e8", "Marr")
            .entity("e9", "BO")
            .name("Ana", "PERSON", "e7")
            .name("Bo", "PERSON", "e7")
            .name("Ana Marr", "PERSON", "e7")
            .mention("he,", "PERSON", "pronoun", "e7")
            .mention("his", "PERSON", "pronoun", "e7")
            .mention("she", "PERSON", "pronoun", "e9")
            .mention("Cy", "PERSON", "nominal", "e8");
    Coding one = Gold.read(file("one.jsonl", gold)).get(0);
    Coding other = Gold.read(file("other.jsonl", found)).get(0);
    Comparison comparison = new Comparison(one, other);
    assertEquals("e1", comparison.meaning("e7"));
    assertEquals("e2", comparison.meaning("e9"));
    assertEquals(null, comparison.meaning("e8"));
  }

  @Test
  void otherTextsAndRepeatedArticlesAreRefused() throws IOException {
    List<Coded> gold = List.of(coded("a", false));
    Coded other = new Coded("a", TEXT.replace("Reed", "Rood"));
    SetupException differs = assertThrows(SetupException.class, () -> scores(gold, List.of(other)));
    assertTrue(differs.getMessage().contains("text of a "), differs.getMessage());
    List<Coded> twice = List.of(coded("a", false), coded("a", false));
    assertThrows(SetupException.class, () -> scores(twice, gold));
    assertThrows(SetupException.class, () -> scores(gold, twice));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"a\"}",
        "[]",
        "{",
        "{\"id\":\"a\",\"text\":\"x\",\"mentions\":[{\"begin\":0,\"end\":9}]}",
        "{\"id\":\"a\",\"text\":\"x\",\"stances\":[{\"polarity\":\"favor\"}]}"
      })
  void aLineThatIsNoneIsNamed(String line) throws IOException {
    Path file = Files.writeString(folder.resolve("bad.jsonl"), line + "\n");
    SetupException wrong = assertThrows(SetupException.class, () -> Gold.read(file));
    assertTrue(wrong.getMessage().contains("bad.jsonl, line 1"), wrong.getMessage());
  }

  @Test
  void codersAreComparedOnWhatBothHave() throws IOException {
    Coded other = coded("a", false).stance("e2", "mistake", "against", false);
    Path one = file("one.jsonl", coded("a", false), coded("b", false));
    Path two = file("two.jsonl", other, coded("c", false));
    String page = BetweenCoders.of(one, two, SETTINGS).page();
    assertTrue(
        page.startsWith("articles of both coders: 1; of one alone, which do not count: 2"), page);
    assertTrue(page.contains("content, word by word          1.000"), page);
    Path json = folder.resolve("agreement.json");
    BetweenCoders.of(one, one, SETTINGS).writeJson(json);
    assertTrue(Files.readString(json).contains("\"units\" : \"type of a word\""), page);
  }
}
