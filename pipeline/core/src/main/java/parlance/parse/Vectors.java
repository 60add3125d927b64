package parlance.parse;

/**
 * Sums of rows, in loops of the shape that HotSpot turns into vector instructions: without a sum
 * over the loop's own index, and over few enough arrays.
 */
final class Vectors {
  private static final int BLOCK = 5;

  private Vectors() {}

  /** Adds six rows to a sum. */
  static void add(float[] a, float[] b, float[] c, float[] d, float[] e, float[] f, float[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += a[i] + b[i] + c[i] + d[i] + e[i] + f[i];
    }
  }

  static void addScaled(float factor, float[] row, float[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * row[i];
    }
  }

  /** Adds a vector times a matrix, whose rows begin with the one named, to a sum. */
  static void addProduct(float[] vector, float[][] matrix, int firstRow, float[] sum) {
    int i = 0;
    for (; i + BLOCK <= vector.length; i += BLOCK) {
      addBlock(vector, i, matrix, firstRow + i, sum);
    }
    for (; i < vector.length; i++) {
      addScaled(vector[i], matrix[firstRow + i], sum);
    }
  }

  private static void addBlock(float[] vector, int from, float[][] matrix, int row, float[] sum) {
    float va = vector[from];
    float vb = vector[from + 1];
    float vc = vector[from + 2];
    float vd = vector[from + 3];
    float ve = vector[from + 4];
    float[] a = matrix[row];
    float[] b = matrix[row + 1];
    float[] c = matrix[row + 2];
    float[] d = matrix[row + 3];
    float[] e = matrix[row + 4];
    for (int i = 0; i < sum.length; i++) {
      sum[i] += va * a[i] + vb * b[i] + vc * c[i] + vd * d[i] + ve * e[i];
    }
  }
}
