package parlance.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edu.stanford.nlp.process.Morphology;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CoreNlpLemmasTest {
  private static final List<String> WORDS =
      List.of(
          "talks",
          "Talks",
          "was",
          "left",
          "better",
          "n't",
          "'s",
          "a_b",
          "two words",
          "NNS",
          "",
          "leaves",
          "’",
          "東京",
          "🗳",
          "lying",
          "MEN",
          "data",
          "said",
          "x".repeat(300),
          "1990s",
          "_");
  private static final List<String> TAGS =
      List.of("NN", "NNS", "NNP", "NNPS", "VB", "VBD", "VBZ", "VBG", "JJR", "RB", "POS", "CD", ".");

  @Test
  void givesTheLemmaThatAFreshTransducerGives() {
    CoreNlpLemmas lemmas = new CoreNlpLemmas();
    Morphology morphology = new Morphology();
    Random random = new Random(2);
    for (int i = 0; i < 3000; i++) {
      String word = WORDS.get(random.nextInt(WORDS.size()));
      String tag = TAGS.get(random.nextInt(TAGS.size()));
      assertEquals(
          new Morphology().lemma(word, tag), lemmas.lemma(word, tag, morphology), word + " " + tag);
    }
  }
}
