package parlance.parse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** On a small network of random weights, written and read as CoreNLP's are. */
class TransitionNetworkTest {
  private static final int WORDS = 3000;
  private static final int TAGS = 4;
  private static final int LABELS = 6;
  private static final int LENGTH = 7;
  private static final int UNITS = 33;
  private static final int TRANSITIONS = 2 * (LABELS - 1) + 1;

  private final Random random = new Random(5);
  private final ParserModel model = read(text());

  @Test
  void findsWhatPlainSumsFind() {
    TransitionNetwork network = new TransitionNetwork(model);
    for (int i = 0; i < 5000; i++) {
      int[] features = features();
      boolean[] allowed = new boolean[TRANSITIONS];
      allowed[random.nextInt(TRANSITIONS)] = true;
      for (int k = 0; k < TRANSITIONS; k++) {
        allowed[k] |= random.nextBoolean();
      }
      assertEquals(plainBest(features, allowed), network.best(features, allowed));
    }
  }

  @Test
  void ofTransitionsEquallyGoodTheFirstIsTaken() {
    for (float[] weights : model.output()) {
      Arrays.fill(weights, weights[0]);
    }
    boolean[] allowed = new boolean[TRANSITIONS];
    Arrays.fill(allowed, 3, TRANSITIONS, true);
    assertEquals(3, new TransitionNetwork(model).best(features(), allowed));
  }

  @Test
  void aRowIsTheSameWhateverWasAskedBefore() {
    NodeRows used = new NodeRows(model);
    for (int i = 0; i < 30_000; i++) {
      int[] features = features();
      int node = random.nextInt(ParserModel.NODES);
      float[] row = used.row(node, features).clone();
      assertArrayEquals(row, used.row(node, features), 0f);
      if (i % 100 == 0) {
        assertArrayEquals(new NodeRows(model).row(node, features), row, 0f);
      }
    }
  }

  @Test
  void refusesWhatIsNoModelAndOneThatIsCutShort() {
    assertThrows(IOException.class, () -> ParserModelReader.read(packed("no model\n")));
    assertThrows(
        IOException.class, () -> ParserModelReader.read(packed("dict=0\npreComputed=1\n")));
    String whole = text();
    String half = whole.substring(0, whole.length() / 2);
    assertThrows(IOException.class, () -> ParserModelReader.read(packed(half)));
    String fewerNodes = whole.replace("numTokens=48", "numTokens=47");
    assertThrows(IOException.class, () -> ParserModelReader.read(packed(fewerNodes)));
  }

  private int[] features() {
    int[] features = new int[ParserModel.INPUTS];
    for (int i = 0; i < features.length; i++) {
      int most = i < ParserModel.NODES ? WORDS : i < 2 * ParserModel.NODES ? TAGS : LABELS;
      features[i] = random.nextInt(most);
    }
    return features;
  }

  private int plainBest(int[] features, boolean[] allowed) {
    double[] scores = new double[TRANSITIONS];
    for (int unit = 0; unit < UNITS; unit++) {
      double sum = model.bias()[unit];
      for (int i = 0; i < features.length; i++) {
        Embeddings table =
            i < ParserModel.NODES
                ? model.words()
                : i < 2 * ParserModel.NODES ? model.tags() : model.labels();
        for (int k = 0; k < LENGTH; k++) {
          sum += (double) table.vector(features[i])[k] * model.hidden()[i * LENGTH + k][unit];
        }
      }
      for (int k = 0; k < TRANSITIONS; k++) {
        scores[k] += sum * sum * sum * model.output()[unit][k];
      }
    }
    int best = -1;
    for (int k = 0; k < TRANSITIONS; k++) {
      if (allowed[k] && (best < 0 || scores[k] > scores[best])) {
        best = k;
      }
    }
    return best;
  }

  private String text() {
    StringBuilder text =
        new StringBuilder("dict=" + WORDS + "\npos=" + TAGS + "\nlabel=" + LABELS + "\n")
            .append("embeddingSize=" + LENGTH + "\nhiddenSize=" + UNITS + "\nnumTokens=48\n")
            .append("preComputed=2\n");
    for (int i = 0; i < WORDS + TAGS + LABELS; i++) {
      text.append("name").append(i).append(' ');
      line(text, LENGTH);
    }
    for (int i = 0; i < ParserModel.INPUTS * LENGTH + 1; i++) {
      line(text, UNITS);
    }
    for (int i = 0; i < UNITS; i++) {
      line(text, TRANSITIONS);
    }
    return text.append("1 2\n").toString();
  }

  private void line(StringBuilder text, int numbers) {
    for (int i = 0; i < numbers; i++) {
      text.append(i == 0 ? "" : " ").append(random.nextInt(2001) / 1000f - 1);
    }
    text.append('\n');
  }

  private static ParserModel read(String text) {
    try {
      return ParserModelReader.read(packed(text));
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static ByteArrayInputStream packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }
}
