package parlance.sentiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parlance.document.PairScore;
import parlance.encoder.WordPieces;
import parlance.encoder.Words;
import parlance.model.Models;
import parlance.model.OnnxModel;

/**
 * Reads a passage once, with two marks beside it for each question, and gives the answers.
 *
 * <p>Safe for many threads, which share one loaded network.
 */
final class PairReader implements AutoCloseable {
  static final String NETWORK = "sentiment/pairs.onnx";

  /** Pieces of a passage; what is beyond them is not read. */
  private static final int MOST_PIECES = 250;

  private static final int BEGINS_PARAGRAPH = 2;
  private static final int BREAKS = 3;
  private static final int HOLDER = 0;
  private static final int TARGET = 1;
  private static final int ANYBODY = 2;
  private static final int FAVOR = 1;
  private static final int AGAINST = 2;

  private final OnnxModel network;
  private final WordPieces wordPieces;
  private final int colon;

  private PairReader(OnnxModel network, WordPieces wordPieces) {
    this.network = network;
    this.wordPieces = wordPieces;
    colon = wordPieces.id(":");
  }

  /**
   * Loads the network.
   *
   * @throws parlance.model.SetupException if a file is missing or not the one expected
   */
  static PairReader load(Models models, SentimentSettings settings) {
    WordPieces wordPieces = WordPieces.read(models, WordPieces.VOCABULARY);
    models.verify(WordPieces.VOCABULARY, settings.sha256().vocabulary());
    return new PairReader(OnnxModel.load(models, NETWORK, settings.sha256().network()), wordPieces);
  }

  WordPieces wordPieces() {
    return wordPieces;
  }

  /**
   * Scores of the passage's questions, in their order; those that are out of reach are left out.
   */
  List<PairScore> read(Words words, Passage passage) {
    Layout layout = new Layout(words, passage);
    if (layout.asked.isEmpty()) {
      return List.of();
    }
    float[][] answers =
        java.util.Objects.requireNonNull(network.run(layout.inputs()).get("answers"));
    List<PairScore> scores = new ArrayList<>();
    for (int i = 0; i < layout.asked.size(); i++) {
      Question question = layout.asked.get(i);
      double[] shares = shares(answers[i]);
      scores.add(
          new PairScore(
              question.holder() == null ? null : question.holder().party(),
              question.target().party(),
              question.quote(),
              shares[FAVOR],
              shares[AGAINST]));
    }
    return scores;
  }

  /** Scores as shares of one (softmax). */
  private static double[] shares(float[] scores) {
    double[] shares = new double[scores.length];
    double most = scores[0];
    for (float score : scores) {
      most = Math.max(most, score);
    }
    double total = 0;
    for (int i = 0; i < scores.length; i++) {
      shares[i] = Math.exp(scores[i] - most);
      total += shares[i];
    }
    for (int i = 0; i < scores.length; i++) {
      shares[i] /= total;
    }
    return shares;
  }

  /** A passage as the network takes it. */
  private final class Layout {
    private final Words words;
    private final List<Integer> pieces = new ArrayList<>();
    private final List<Integer> marks = new ArrayList<>();
    private final Map<Integer, Integer> firstPiece = new LinkedHashMap<>();
    private final Map<Integer, Integer> endPiece = new LinkedHashMap<>();
    final List<Question> asked = new ArrayList<>();

    Layout(Words words, Passage passage) {
      this.words = words;
      add(wordPieces.id("[CLS]"), 0);
      passage.saidBy().forEach(this::add);
      if (!passage.saidBy().isEmpty()) {
        add(colon, 0);
      }
      for (int word = passage.first(); word < passage.end(); word++) {
        add(word);
      }
      add(wordPieces.id("[SEP]"), 0);
      for (Question question : passage.questions()) {
        if (isRead(question.holder()) && isRead(question.target())) {
          asked.add(question);
        }
      }
    }

    private void add(int piece, int mark) {
      pieces.add(piece);
      marks.add(mark);
    }

    private void add(int word) {
      int[] own = words.pieces(word);
      if (pieces.size() + own.length > MOST_PIECES || firstPiece.containsKey(word)) {
        return;
      }
      int begins = pieces.size() == 1 ? BEGINS_PARAGRAPH : 0;
      int mark = words.mark(word) - words.mark(word) % BREAKS + begins;
      firstPiece.put(word, pieces.size());
      for (int piece : own) {
        add(piece, mark);
      }
      endPiece.put(word, pieces.size());
    }

    private boolean isRead(@Nullable Actor actor) {
      return actor == null
          || (actor.first() < actor.end() && firstPiece.containsKey(actor.first()));
    }

    Map<String, int[]> inputs() {
      int[] roles = new int[2 * asked.size()];
      int[] begins = new int[roles.length];
      int[] ends = new int[roles.length];
      for (int i = 0; i < asked.size(); i++) {
        Actor holder = asked.get(i).holder();
        roles[2 * i] = holder == null ? ANYBODY : HOLDER;
        roles[2 * i + 1] = TARGET;
        if (holder != null) {
          begins[2 * i] = begin(holder);
          ends[2 * i] = end(holder);
        }
        begins[2 * i + 1] = begin(asked.get(i).target());
        ends[2 * i + 1] = end(asked.get(i).target());
      }
      Map<String, int[]> inputs = new LinkedHashMap<>();
      inputs.put("pieces", array(pieces));
      inputs.put("marks", array(marks));
      inputs.put("roles", roles);
      inputs.put("begins", begins);
      inputs.put("ends", ends);
      return inputs;
    }

    private int begin(Actor actor) {
      return java.util.Objects.requireNonNull(firstPiece.get(actor.first()));
    }

    private int end(Actor actor) {
      int end = begin(actor);
      for (int word = actor.first(); word < actor.end() && isFollowing(word, end); word++) {
        end = java.util.Objects.requireNonNull(endPiece.get(word));
      }
      return end;
    }

    /** Whether a word was read, and right after what was read before it. */
    private boolean isFollowing(int word, int end) {
      Integer begin = firstPiece.get(word);
      return begin != null && begin == end;
    }
  }

  private static int[] array(List<Integer> numbers) {
    int[] array = new int[numbers.size()];
    Arrays.setAll(array, numbers::get);
    return array;
  }

  @Override
  public void close() {
    network.close();
  }
}
