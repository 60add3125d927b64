package parlance.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlance.model.SetupException;

class SheetTest {
  private static final String HEAD =
      "article,stance,holder,polarity,target,sentence,holder_right,target_right,polarity_right\n";

  @TempDir private Path folder;

  private Path sheet(String name, String rows) throws IOException {
    return Files.writeString(folder.resolve(name), HEAD + rows);
  }

  private static Tally tally(SheetScores scores, String name) {
    return scores.scores().figures(1).stream()
        .filter(figure -> figure.row().name().equals(name))
        .findFirst()
        .orElseThrow()
        .tally();
  }

  @Test
  void eachRowCountsAsOftenAsItsWeightSays() throws IOException {
    Path file =
        sheet(
            "s.csv",
            """
            a,s1,Ana,for,it,Ana backs it.,yes,yes,yes
            a,s2,Ana,for,it,Ana backs it.,YES,1,no
            b,s1,Bo,for,it,Bo backs it.,yes,,
            b,s9,Bo,for,it,Bo backs it.,,,
            """);
    SheetScores scores = new SheetScores(Sheet.read(file), Map.of("a\ns1", 10.0, "a\ns2", 2.0));
    assertEquals(10 / 12.0, tally(scores, "all of it").precision());
    assertTrue(Double.isNaN(tally(scores, "all of it").recall()));
    assertEquals(13 / 13.0, tally(scores, "holder").precision());
    assertEquals(13, tally(scores, "holder").found());
    assertEquals(10 / 12.0, tally(scores, "polarity").precision());
    assertEquals(2, scores.open());
    ErrorTable.Row error = scores.scores().errors().get(0);
    assertEquals("Ana for it", error.found());
    assertEquals(Misfit.Kind.WRONG_POLARITY, error.kind());
  }

  @Test
  void ofWholeArticlesWhatWasMissedCostsRecall() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("s.csv"),
            "file,"
                + HEAD
                + """
                a.txt,a,s1,Ana,for,it,Ana backs it.,yes,yes,yes
                a.txt,a,s2,Ana,for,him,Ana backs it.,yes,yes,no
                a.txt,a,,,,,,,,
                b.txt,b,,Bo,against,it,,,,
                c.txt,c,,,,,,,,
                """);
    SheetScores scores = new SheetScores(Sheet.read(file), Map.of("a", 3.0));
    assertEquals(new Tally(3, 6, 3, 7), tally(scores, "all of it"), "a's two, one of them turned");
    assertEquals(3, scores.scores().articles().size());
    assertEquals(Misfit.Kind.WRONG_POLARITY, scores.scores().errors().get(0).kind());
    assertEquals(Misfit.Kind.MISSED, scores.scores().errors().get(1).kind());
  }

  @Test
  void twoCodersAreComparedRowByRow() throws IOException {
    Path one = sheet("one.csv", "a,s1,,,,,yes,yes,no\nb,s1,,,,,no,yes,yes\nc,s1,,,,,yes,yes,yes\n");
    Path two = sheet("two.csv", "b,s1,,,,,no,yes,yes\na,s1,,,,,yes,no,no\nd,s1,,,,,yes,yes,yes\n");
    SheetAgreement agreement = SheetAgreement.of(Sheet.read(one), Sheet.read(two));
    assertEquals(2, agreement.onlyOne());
    String page = BetweenCoders.of(one, two, new Settings(Set.of(), Set.of(), 1)).page();
    assertTrue(page.contains("holder right                   1.000"), page);
    assertTrue(page.contains("target right                   0.000"), page);
  }

  @Test
  void otherAnswersAreRefusedWithTheirLine() throws IOException {
    Path file = sheet("s.csv", "a,s1,,,,,maybe,,\n");
    SetupException refused = assertThrows(SetupException.class, () -> Sheet.read(file));
    assertTrue(
        refused.getMessage().contains("line 2: holder_right is yes, no or empty, not maybe"));
  }
}
