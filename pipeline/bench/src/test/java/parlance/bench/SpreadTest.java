package parlance.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {
  @Test
  void ofAnOddNumberTheMiddleOneIsTheMedian() {
    assertEquals(new Spread(1, 3, 9), Spread.of(List.of(9.0, 1.0, 3.0)));
  }

  @Test
  void ofAnEvenNumberTheMedianIsBetweenTheTwoInTheMiddle() {
    assertEquals(new Spread(1, 2.5, 4), Spread.of(List.of(4.0, 2.0, 1.0, 3.0)));
  }

  @Test
  void ofNoNumbersThereIsNone() {
    assertThrows(IllegalArgumentException.class, () -> Spread.of(List.of()));
  }

  @Test
  void isShownWithItsRangeBehindTheMedian() {
    assertEquals("1,234.5 (1.0–9,999.0)", new Spread(1, 1234.5, 9999).show(1));
    assertEquals("1/4.0 (1/5.0–1/2.0)", new Spread(0.2, 0.25, 0.5).showParts());
  }
}
