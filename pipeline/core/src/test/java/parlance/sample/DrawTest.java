package parlance.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawTest {

  private static List<Candidate> candidates(int number) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      candidates.add(new Candidate("a" + i, null, List.of(i % 4 == 0 ? "x" : "y")));
    }
    return candidates;
  }

  private static List<Draw.Drawn> drawn(List<Candidate> candidates, int wanted, long seed) {
    Draw draw = new Draw(wanted, seed);
    candidates.forEach(draw::add);
    return draw.drawn();
  }

  @Test
  void theOrderOfTheArticlesMakesNoDifferenceAndTheSeedDoes() {
    List<Candidate> candidates = candidates(100);
    List<Draw.Drawn> drawn = drawn(candidates, 20, 1);
    Collections.shuffle(candidates, new Random(3));
    assertEquals(drawn, drawn(candidates, 20, 1));
    assertNotEquals(drawn, drawn(candidates, 20, 2));
    assertEquals(List.of("x"), drawn.get(0).stratum());
    assertEquals(25, drawn.get(0).size());
    assertEquals(5, drawn.get(0).drawn().size());
    assertEquals(15, drawn.get(1).drawn().size());
  }

  /** Each of 40 is drawn in 10 of 40 samples on average; over 400 seeds within six deviations. */
  @Test
  void allHaveTheSameChance() {
    Map<String, Integer> counts = new HashMap<>();
    for (int seed = 0; seed < 400; seed++) {
      for (Draw.Drawn stratum : drawn(candidates(40), 10, seed)) {
        stratum.drawn().forEach(each -> counts.merge(each.article(), 1, Integer::sum));
      }
    }
    double deviation = Math.sqrt(400 * 0.25 * 0.75);
    for (Candidate candidate : candidates(40)) {
      double expected = candidate.stratum().get(0).equals("x") ? 400 * 0.3 : 400 * 7 / 30.0;
      int count = counts.getOrDefault(candidate.article(), 0);
      assertTrue(Math.abs(count - expected) < 6 * deviation, candidate + " " + count);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.0-0.1",
    "0.6, 0.6-0.7",
    "0.7, 0.7-0.8",
    "0.3, 0.3-0.4",
    "0.99, 0.9-1.0",
    "1, 0.9-1.0"
  })
  void bandsOfScores(double score, String band) {
    assertEquals(band, Candidates.band(score));
  }
}
