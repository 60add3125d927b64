package parlance.issue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import parlance.encoder.WordPieces;
import parlance.model.Models;
import parlance.model.SetupException;

/**
 * A vector for each word piece, which does not depend on its context; rarer pieces have longer
 * ones.
 *
 * <p>Safe for many threads. The file is that of {@code models/training/issues/distil.py}.
 */
final class StaticVectors {
  static final String NAME = "issue/vectors.bin";
  private static final int HEADER = 8;

  private final WordPieces pieces;
  private final int dimensions;
  private final float[] scales;
  private final byte[] numbers;

  private StaticVectors(WordPieces pieces, int dimensions, float[] scales, byte[] numbers) {
    this.pieces = pieces;
    this.dimensions = dimensions;
    this.scales = scales;
    this.numbers = numbers;
  }

  /**
   * Loads the vectors and the vocabulary that they belong to.
   *
   * @throws SetupException if either is missing, or they do not fit together
   */
  static StaticVectors load(Models models) {
    WordPieces pieces = WordPieces.load(models);
    try (InputStream in = models.open(NAME)) {
      ByteBuffer file = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
      int size = file.remaining() < HEADER ? 0 : file.getInt();
      int dimensions = size == 0 ? 0 : file.getInt();
      long expected = (long) size * (Float.BYTES + dimensions);
      if (size != pieces.size() || file.remaining() != expected) {
        throw new SetupException(
            NAME + " does not fit the encoder's vocabulary; fetch models/ again");
      }
      float[] scales = new float[size];
      file.asFloatBuffer().get(scales);
      file.position(file.position() + size * Float.BYTES);
      byte[] numbers = new byte[size * dimensions];
      file.get(numbers);
      return new StaticVectors(pieces, dimensions, scales, numbers);
    } catch (IOException unreadable) {
      throw new SetupException("cannot read " + NAME + ": " + unreadable, unreadable);
    }
  }

  /** The direction of the sum of all pieces' vectors, of length 1; zeros if no piece counts. */
  float[] of(List<String> words) {
    float[] sum = new float[dimensions];
    for (String word : words) {
      for (int piece : pieces.of(word)) {
        for (int i = 0; i < dimensions; i++) {
          sum[i] += scales[piece] * numbers[piece * dimensions + i];
        }
      }
    }
    double length = Math.sqrt(cosine(sum, sum));
    for (int i = 0; i < dimensions && length > 0; i++) {
      sum[i] /= (float) length;
    }
    return sum;
  }

  /** Of two vectors of length 1. */
  static double cosine(float[] one, float[] other) {
    double product = 0;
    for (int i = 0; i < one.length; i++) {
      product += (double) one[i] * other[i];
    }
    return product;
  }
}
