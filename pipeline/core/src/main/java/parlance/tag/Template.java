package parlance.tag;

/**
 * What a feature looks at, by its number in the tagger's file. Those from {@link #SHAPE_BEFORE} on
 * are for words that are rare or unknown.
 */
enum Template {
  WORD_BEFORE(0),
  WORD(1),
  WORD_AFTER(2),
  TWO_TAGS_BEFORE(3),
  TAG_BEFORE(4),
  SHAPE_BEFORE(5),
  SHAPE(6),
  SHAPE_AFTER(7),
  CLUSTER_BEFORE(8),
  CLUSTER(9),
  CLUSTER_AFTER(10),
  CLUSTERS_AROUND(11),
  HAS_CAPITAL(12),
  HAS_DIGIT(13),
  HAS_DASH(14),
  HAS_LETTER_DIGIT_DASH(15),
  NAMES_COMPANY(16),
  ALL_CAPITALS(17),
  HAS_CAPITAL_DIGIT_DASH(18),
  TAG_IN_LOWER_CASE_AT_BEGIN(19),
  TAG_IN_LOWER_CASE_INSIDE(20),
  HAS_CAPITAL_AT_BEGIN(21),

  /** By their lengths, from 1 to 10. */
  PREFIX(22),

  /** By their lengths, from 1 to 10. */
  SUFFIX(32),
  UNICODE_SHAPE(42),
  SYMBOLS_ALONE(43);

  /** How many numbers there are. */
  static final int COUNT = 44;

  /**
   * The templates as a tagger's settings spell them, without the path of the list of clusters. The
   * file has what looks at tags after what looks at words where the settings begin with {@code
   * left3words}.
   */
  static final String SETTING =
      "left3words,wordshapes(-1,1),distsim(-1,1),distsimconjunction(-1,1),"
          + extractors(
              "ExtractorUCase",
              "ExtractorCNumber",
              "ExtractorDash",
              "ExtractorLetterDigitDash",
              "CompanyNameDetector",
              "ExtractorAllCapitalized",
              "ExtractorUpperDigitDash",
              "ExtractorStartSentenceCap",
              "ExtractorMidSentenceCapC",
              "ExtractorMidSentenceCap")
          + "prefix(10),suffix(10),unicodeshapes(0),rareExtractor(ExtractorNonAlphanumeric)";

  private final int number;

  Template(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  private static String extractors(String... names) {
    StringBuilder setting = new StringBuilder();
    for (String name : names) {
      setting.append("rareExtractor(").append(name).append("),");
    }
    return setting.toString();
  }
}
