package parlance.document;

import java.util.List;

/**
 * The labels that one head of a tagger gives to words, and how they follow each other.
 *
 * @param labels {@code O} first, then {@code B-x} for the first word of a span of kind x and {@code
 *     I-x} for its others, in any order
 * @param transitions score of each label, by column, after each, by row
 */
public record LabelScheme(List<String> labels, List<List<Float>> transitions) {

  public LabelScheme {
    labels = List.copyOf(labels);
    transitions = transitions.stream().map(List::copyOf).toList();
    if (labels.isEmpty() || !labels.get(0).equals("O")) {
      throw new IllegalArgumentException("the first label is O, not that of " + labels);
    }
    for (String label : labels.subList(1, labels.size())) {
      if (!label.matches("[BI]-.+")) {
        throw new IllegalArgumentException("a label is O, B-x or I-x, not " + label);
      }
    }
    int size = labels.size();
    if (transitions.size() != size || transitions.stream().anyMatch(row -> row.size() != size)) {
      throw new IllegalArgumentException("no transition from each to each of " + labels);
    }
  }

  /** A scheme in which all that may follow follows alike. */
  public static LabelScheme free(List<String> labels) {
    List<Float> row = java.util.Collections.nCopies(labels.size(), 0f);
    return new LabelScheme(labels, java.util.Collections.nCopies(labels.size(), row));
  }

  /** Whether a label begins a span. */
  public boolean begins(int label) {
    return labels.get(label).startsWith("B-");
  }

  /** The kind of span that a label, other than the first, is part of. */
  public String kind(int label) {
    return labels.get(label).substring(2);
  }

  /** Whether a label may stand after another: {@code I-x} only after {@code B-x} or {@code I-x}. */
  public boolean mayFollow(int earlier, int later) {
    return !labels.get(later).startsWith("I-")
        || (earlier != 0 && kind(earlier).equals(kind(later)));
  }
}
