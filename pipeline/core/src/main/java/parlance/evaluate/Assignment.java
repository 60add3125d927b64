package parlance.evaluate;

import java.util.Arrays;

/** The best one-to-one choice of cells of a table, by the Hungarian method in cubic time. */
final class Assignment {
  private final double[][] weights;
  private final int rows;
  private final int columns;
  private final double[] rowPotential;
  private final double[] columnPotential;

  /** Row chosen for each column, from 1; 0 for none. Column 0 stands for the row to be placed. */
  private final int[] owner;

  private Assignment(double[][] weights) {
    this.weights = weights;
    rows = weights.length;
    columns = weights[0].length;
    rowPotential = new double[rows + 1];
    columnPotential = new double[columns + 1];
    owner = new int[columns + 1];
  }

  /** The largest total weight of cells no two of which share a row or a column. */
  static double largestTotal(double[][] weights) {
    if (weights.length == 0 || weights[0].length == 0) {
      return 0;
    }
    Assignment assignment =
        new Assignment(weights.length > weights[0].length ? transposed(weights) : weights);
    for (int row = 1; row <= assignment.rows; row++) {
      assignment.place(row);
    }
    double total = 0;
    for (int column = 1; column <= assignment.columns; column++) {
      int row = assignment.owner[column];
      total += row == 0 ? 0 : assignment.weights[row - 1][column - 1];
    }
    return total;
  }

  private static double[][] transposed(double[][] table) {
    double[][] turned = new double[table[0].length][table.length];
    for (int row = 0; row < table.length; row++) {
      for (int column = 0; column < table[0].length; column++) {
        turned[column][row] = table[row][column];
      }
    }
    return turned;
  }

  /** Finds the cheapest augmenting path from a row, and takes it. */
  private void place(int row) {
    double[] slack = new double[columns + 1];
    Arrays.fill(slack, Double.POSITIVE_INFINITY);
    boolean[] seen = new boolean[columns + 1];
    int[] from = new int[columns + 1];
    owner[0] = row;
    int column = 0;
    while (owner[column] != 0) {
      seen[column] = true;
      column = step(column, slack, seen, from);
    }
    while (column != 0) {
      owner[column] = owner[from[column]];
      column = from[column];
    }
  }

  private int step(int column, double[] slack, boolean[] seen, int[] from) {
    int here = owner[column];
    int next = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int j = 1; j <= columns; j++) {
      if (!seen[j]) {
        double reduced = -weights[here - 1][j - 1] - rowPotential[here] - columnPotential[j];
        if (reduced < slack[j]) {
          slack[j] = reduced;
          from[j] = column;
        }
        if (slack[j] < least) {
          least = slack[j];
          next = j;
        }
      }
    }
    for (int j = 0; j <= columns; j++) {
      if (seen[j]) {
        rowPotential[owner[j]] += least;
        columnPotential[j] -= least;
      } else {
        slack[j] -= least;
      }
    }
    return next;
  }
}
