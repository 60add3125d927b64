package parlance.crf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A kind of feature, and how CoreNLP spells those of its kind: up to three parts (words, shapes,
 * clusters), with something between them, and an ending. Shapes are those of {@link
 * edu.stanford.nlp.process.WordShapeClassifier}.
 */
enum Template {
  /** Of every word, so that it tells how common the labels are. */
  ALWAYS(1, "###|C"),
  TITLE(2, "IS_TITLE|C"),
  NO_OCCURRENCE(3, "NO-OCCURRENCE-PATTERN|C"),
  OCCURS_LATER(4, "X-NEXT-OCCURRENCE-X|C"),
  OCCURRED_BEFORE(5, "X-PREV-OCCURRENCE-X|C"),
  WORD(6, 1, "", "-WORD|C"),
  WORD_BEFORE(7, 1, "", "-PW|C"),
  WORD_AFTER(8, 1, "", "-NW|C"),
  NEARBY_BEFORE(9, 1, "", "-DISJP|C"),
  NEARBY_AFTER(10, 1, "", "-DISJN|C"),
  CLUSTER(11, 1, "", "-DISTSIM|C"),
  CLUSTER_BEFORE(12, 1, "", "-PDISTSIM|C"),
  CLUSTER_AFTER(13, 1, "", "-NDISTSIM|C"),
  SHAPE(14, 1, "", "-TYPE|C"),
  SHAPE_BEFORE(15, 1, "", "-PTYPE|C"),
  SHAPE_AFTER(16, 1, "", "-NTYPE|C"),
  SHAPES_BEFORE(17, 2, "...", "-PCTYPE|C"),
  SHAPES_AFTER(18, 2, "...", "-CNTYPE|C"),
  SHAPES_AROUND(19, 3, "...", "-PCNTYPE|C"),
  WORD_BEFORE_SHAPE(20, 2, "...", "-PW_CTYPE|C"),
  SHAPE_WORD_AFTER(21, 2, "...", "-NW_CTYPE|C"),
  SECOND_WORD_BEFORE_SHAPE(22, 2, "...", "-PPW_CTYPE|C"),
  SECOND_WORD_AFTER_SHAPE(23, 2, "...", "-NNW_CTYPE|C"),
  /** The beginning or end of a word between angle brackets. */
  LETTERS(24, 1, "", "#|C"),

  LINK(25, "PSEQ|CpC"),
  LINK_WORD(26, 1, "", "-PSEQW|CpC"),
  LINK_WORD_BEFORE(27, 1, "", "-PSEQpW|CpC"),
  LINK_WORDS(28, 2, "-", "-PSEQW2|CpC"),
  LINK_CLUSTER(29, 1, "", "-PSEQcDS|CpC"),
  LINK_CLUSTER_BEFORE(30, 1, "", "-PSEQpDS|CpC"),
  LINK_CLUSTERS(31, 2, "-", "-PSEQpcDS|CpC"),
  LINK_SHAPE(32, 1, "", "-PSEQcS|CpC"),
  LINK_SHAPE_AGAIN(33, 1, "", "-TPS2|CpC"),
  LINK_SHAPE_BEFORE(34, 1, "", "-PSEQpS|CpC"),
  LINK_SHAPE_AFTER(35, 1, "", "-TNS1|CpC"),
  LINK_SHAPES(36, 2, "-", "-TYPES|CpC");

  private static final int PART_BITS = 19;

  /** More parts than this cannot be told apart. */
  static final int MOST_PARTS = 1 << PART_BITS;

  private static final Map<String, Template> BY_ENDING = new HashMap<>();

  static {
    for (Template template : values()) {
      BY_ENDING.put(template.ending, template);
    }
  }

  private final int number;
  private final int parts;
  private final String between;
  private final String ending;

  Template(int number, String spelling) {
    this(number, 0, "", spelling);
  }

  Template(int number, int parts, String between, String ending) {
    this.number = number;
    this.parts = parts;
    this.between = between;
    this.ending = ending;
  }

  /** Whether its features weigh a word's label together with that of the word before. */
  boolean isLink() {
    return ending.endsWith("|CpC");
  }

  /** A number that no other feature has; the parts' numbers are at least 0. */
  long key(int first, int second, int third) {
    return (((long) number << PART_BITS | first) << PART_BITS | second) << PART_BITS | third;
  }

  long key(int first, int second) {
    return key(first, second, 0);
  }

  long key(int first) {
    return key(first, 0, 0);
  }

  long key() {
    return key(0, 0, 0);
  }

  /** The template that spells a feature so; null if none does. */
  static @Nullable Template of(String feature) {
    Template whole = BY_ENDING.get(feature);
    if (whole != null) {
      return whole;
    }
    if (feature.startsWith("#") && feature.endsWith(LETTERS.ending)) {
      return LETTERS;
    }
    int dash = feature.lastIndexOf('-');
    return dash < 0 ? null : BY_ENDING.get(feature.substring(dash));
  }

  /**
   * What the parts of one of its features may be. They are more than one where what stands between
   * parts also stands within one; then any of them spells the feature.
   */
  List<List<String>> readings(String feature) {
    if (parts == 0) {
      return List.of(List.of());
    }
    int begin = this == LETTERS ? 1 : 0;
    return splits(feature.substring(begin, feature.length() - ending.length()), parts);
  }

  private List<List<String>> splits(String joined, int count) {
    if (count == 1) {
      return List.of(List.of(joined));
    }
    List<List<String>> splits = new ArrayList<>();
    for (int at = joined.indexOf(between); at >= 0; at = joined.indexOf(between, at + 1)) {
      for (List<String> rest : splits(joined.substring(at + between.length()), count - 1)) {
        List<String> split = new ArrayList<>(count);
        split.add(joined.substring(0, at));
        split.addAll(rest);
        splits.add(split);
      }
    }
    return splits;
  }
}
