package parlance.parse;

import java.util.Arrays;

/**
 * A sentence on its way to a tree by the arc-standard system (Nivre 2004): a stack that begins with
 * the root, a buffer of the words that are left, and the arcs so far. Nodes are numbered as words
 * are: 0 is the root, 1 the first word. Not for two threads at once.
 */
final class Configuration {
  private final int[] words;
  private final int[] tags;
  private final int[] labels;
  private final int[] heads;
  private final int[] stack;
  private int height;
  private int buffer;
  private final int nothing;
  private final int[] left;
  private final int[] nextLeft;
  private final int[] right;
  private final int[] nextRight;

  /**
   * @param words numbers of the root's word, the sentence's words, and that of an absent node
   * @param tags likewise
   * @param noLabel number of an absent node's label
   */
  Configuration(int[] words, int[] tags, int noLabel) {
    this.words = words;
    this.tags = tags;
    int size = words.length;
    nothing = size - 1;
    labels = new int[size];
    Arrays.fill(labels, noLabel);
    heads = new int[size];
    stack = new int[size];
    height = 1;
    buffer = 1;
    left = absent(size);
    nextLeft = absent(size);
    right = absent(size);
    nextRight = absent(size);
  }

  private int[] absent(int size) {
    int[] nodes = new int[size];
    Arrays.fill(nodes, nothing);
    return nodes;
  }

  boolean isTerminal() {
    return height == 1 && buffer == nothing;
  }

  boolean mayShift() {
    return buffer < nothing;
  }

  /** Whether two words or more are on the stack, so that an arc may join the topmost ones. */
  boolean holdsTwoWords() {
    return height > 2;
  }

  void shift() {
    stack[height++] = buffer++;
  }

  /** Joins the topmost node, as the head, and the one below it, which leaves the stack. */
  void arcToLeft(int label) {
    int head = stack[height - 1];
    int dependent = stack[height - 2];
    attach(head, dependent, label);
    nextLeft[head] = left[head];
    left[head] = dependent;
    stack[height - 2] = head;
    height--;
  }

  /** Joins the topmost node, which leaves the stack, and the one below it, as the head. */
  void arcToRight(int label) {
    int head = stack[height - 2];
    int dependent = stack[height - 1];
    attach(head, dependent, label);
    nextRight[head] = right[head];
    right[head] = dependent;
    height--;
  }

  private void attach(int head, int dependent, int label) {
    heads[dependent] = head;
    labels[dependent] = label;
  }

  int head(int node) {
    return heads[node];
  }

  int label(int node) {
    return labels[node];
  }

  /**
   * What the network sees (Chen and Manning 2014, section 3.1): the numbers of the words of {@link
   * ParserModel#NODES} nodes, of their tags, and of the last ones' labels.
   */
  void features(int[] features) {
    for (int i = 0; i < 3; i++) {
      see(2 - i, stacked(i), features);
      see(3 + i, buffer + i < nothing ? buffer + i : nothing, features);
    }
    for (int i = 0; i < 2; i++) {
      int node = stacked(i);
      int first = 6 + 6 * i;
      see(first, left[node], features);
      see(first + 1, right[node], features);
      see(first + 2, nextLeft[node], features);
      see(first + 3, nextRight[node], features);
      see(first + 4, left[left[node]], features);
      see(first + 5, right[right[node]], features);
    }
  }

  private int stacked(int below) {
    return below < height ? stack[height - 1 - below] : nothing;
  }

  private void see(int at, int node, int[] features) {
    features[at] = words[node];
    features[ParserModel.NODES + at] = tags[node];
    if (at >= ParserModel.NODES - ParserModel.LABELLED) {
      features[ParserModel.NODES + ParserModel.LABELLED + at] = labels[node];
    }
  }
}
