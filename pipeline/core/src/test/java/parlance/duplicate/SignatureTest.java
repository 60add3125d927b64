package parlance.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
  private static final String SHORT =
      "The council of Vesterhavn put off its vote on the harbour until Monday.";

  private static Signature sign(String text) {
    return Signature.of(text).orElseThrow();
  }

  private static double jaccard(String one, String other) {
    Set<Long> both = shingles(one);
    both.retainAll(shingles(other));
    Set<Long> all = shingles(one);
    all.addAll(shingles(other));
    return (double) both.size() / all.size();
  }

  private static Set<Long> shingles(String text) {
    Set<Long> shingles = new HashSet<>();
    LongStream.of(Shingles.hashes(text)).forEach(shingles::add);
    return shingles;
  }

  @Test
  void similarityEstimatesTheJaccardIndexWithoutBias() {
    WireStories stories = new WireStories(1);
    double bias = 0;
    double square = 0;
    int pairs = 500;
    for (int i = 0; i < pairs; i++) {
      WireStories.Story story = stories.story();
      String other = stories.followUp(story, 0.2 + 0.7 * i / pairs).text();
      double error = sign(story.text()).similarity(sign(other)) - jaccard(story.text(), other);
      bias += error / pairs;
      square += error * error / pairs;
    }
    assertEquals(0, bias, 0.005);
    assertTrue(Math.sqrt(square) < 0.045, "root mean square error " + Math.sqrt(square));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The minister said: "No." | THE MINISTER SAID — “No”
          Rene Mueller's café      | Rene Mueller’s cafe\u0301
          cooperation              | co\u00adoperation
          Article 5, on page ５    | article 5 on page 5
          """)
  void typographyMakesNoDifference(String one, String other) {
    assertEquals(sign(one), sign(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The council of Vesterhavn put off its vote on the harbour until Tuesday.",
        "The council of Vesterhavn put off its vote on the harbour.",
        "Monday, until harbour the on vote its off put Vesterhavn of council The"
      })
  void ofShortTextsOnlyEqualOnesAreAlike(String other) {
    assertEquals(0, sign(SHORT).similarity(sign(other)));
    assertEquals(1, sign(SHORT).similarity(sign(SHORT.toUpperCase(Locale.ROOT))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "?!…", "\ud83d", "🕊 🕊", "\u0301\u00ad"})
  void aTextWithoutWordsHasNone(String text) {
    assertEquals(Optional.empty(), Signature.of(text));
  }

  @Test
  void bytesReadBackEqualAndAreTheSameInEveryRelease() {
    Signature signature = sign(SHORT);
    assertEquals(signature, Signature.ofBytes(signature.bytes()));
    assertThrows(IllegalArgumentException.class, () -> Signature.ofBytes(new byte[255]));
    assertEquals(
        "e7f9c3a3532ac4617c8315fd519a10de",
        HexFormat.of().formatHex(signature.bytes(), 0, 16),
        "another signature needs another VERSION");
  }

  @Test
  void equalValuesAreCountedRightForAllBits() {
    Random random = new Random(7);
    for (int round = 0; round < 2000; round++) {
      byte[] one = new byte[Signature.BYTES];
      random.nextBytes(one);
      byte[] other = one.clone();
      int changed = random.nextInt(Signature.VALUES + 1);
      for (int value = 0; value < changed; value++) {
        other[2 * value + random.nextInt(2)] ^= (byte) (1 << random.nextInt(8));
      }
      assertEquals(
          (double) (Signature.VALUES - changed) / Signature.VALUES,
          Signature.ofBytes(one).similarity(Signature.ofBytes(other)));
    }
  }
}
