package parlance.io;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import parlance.chain.InventedNews;

/** Bytes that somebody may take for an article, drawn by lot from all that is known to be nasty. */
final class HostileTexts {
  private static final List<String> LINE_ENDS =
      List.of("\r\n", "\r", "\n\r", "\u2028", "\u2029", "\u000b", "\f", "\u0085", "\n\n\n\n");
  private static final List<String> ASTRAL =
      List.of(
          "🕊️",
          "👩‍👩‍👧",
          "🇺🇳",
          "𝒜𝓃𝓃𝒶",
          "𠀋𠀌",
          "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
          "𐐷",
          "👍🏽",
          "\u200d",
          "\ufe0f");
  private static final List<String> RIGHT_TO_LEFT =
      List.of("שלום עולם", "السلام عليكم", "\u202eabc\u202c", "\u2067“קול”\u2069", "\u200f", "،");
  private static final List<String> MARKS =
      List.of("\"", "'", "“", "”", "‘", "’", "«", "»", "„", "``", "''", "‹", "›", "\"'", "’”");
  private static final List<String> TAGS =
      List.of(
          "<p>",
          "</p>",
          "<div class=\"x\">",
          "<br/>",
          "&nbsp;",
          "&quot;",
          "<script>if(a<b){}",
          "</script>",
          "<!--",
          "-->",
          "<a href='http://x.example/?q=\"said\"'>",
          "&#x1F54A;",
          "<");
  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~…—–•·“”‘’";

  private final Random random;
  private final InventedNews news;

  /** Makes bytes of some kind of nastiness. */
  private interface Kind {
    byte[] make();
  }

  HostileTexts(long seed) {
    random = new Random(seed);
    news = new InventedNews(seed);
  }

  /** The next article, of a kind and with a length drawn by lot. */
  byte[] next() {
    List<Kind> kinds =
        List.of(
            this::randomBytes,
            this::cutInACharacter,
            this::otherEncoding,
            () -> utf8("\ufeff" + news.sentence()),
            () -> utf8(strewn(LINE_ENDS, 4)),
            () -> utf8(strewn(List.of("\u0000"), 40)),
            () -> utf8(strewn(List.of("\u0007", "\u001b[0m", "\u007f", "\u200b", "\u00ad"), 12)),
            () -> utf8(strewn(ASTRAL, 2)),
            this::combiningMarks,
            () -> utf8(strewn(RIGHT_TO_LEFT, 3)),
            () -> utf8(news.sentence() + "\n\n" + "ab".repeat(random.nextInt(2000))),
            () -> utf8(strewn(MARKS, 1)),
            () -> utf8(runOf(MARKS, random.nextInt(60))),
            this::unclosedQuote,
            () -> utf8(strewn(TAGS, 1)),
            this::punctuation,
            this::mutated,
            this::header,
            () -> utf8(" \t\n\u00a0\u3000\ufeff".repeat(random.nextInt(3))));
    return kinds.get(random.nextInt(kinds.size())).make();
  }

  /** Texts so large that a few are enough, by name. */
  static Map<String, String> large() {
    InventedNews news = new InventedNews(1);
    Map<String, String> large = new LinkedHashMap<>();
    String begin = news.sentence() + "\n\n";
    large.put("a megabyte without a space", begin + "abcdefgh".repeat(124_000));
    large.put("a megabyte of commas", begin + "a,".repeat(499_000));
    large.put("100,000 quote marks", begin + "\"".repeat(100_000));
    large.put("100,000 line ends", begin + "\r\n".repeat(100_000) + begin);
    large.put("100,000 blanks", begin + " ".repeat(100_000) + "he said.");
    large.put("100,000 marks on a letter", begin + "a" + "\u0301".repeat(100_000) + " he said.");
    large.put("2,000 opened quotes", begin + "“He said: ".repeat(2_000));
    large.put("2,000 pieces of punctuation", begin + "? ! ".repeat(1_000));
    large.put("a sentence of 10,000 words", "He said that " + "the man and ".repeat(3_333) + "I.");
    large.put("an unclosed quote over 50 paragraphs", "“" + paragraphs(news, 50, "\n\n"));
    large.put("50 paragraphs that reopen a quote", "“" + paragraphs(news, 50, "\n\n“"));
    large.put(
        "1,000 tags", "<div><p>\"".repeat(500) + news.article(100) + "</p></div>".repeat(500));
    large.put("1,000 open brackets", begin + "(".repeat(1_000) + news.sentence());
    large.put("a heading of 1,000 lines", "The Road Ahead\n".repeat(1_000) + news.sentence());
    return large;
  }

  private static String paragraphs(InventedNews news, int count, String between) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : between).append(news.sentence().replaceAll("[“”]", ""));
    }
    return text.toString();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private byte[] randomBytes() {
    byte[] bytes = new byte[random.nextInt(300)];
    random.nextBytes(bytes);
    return bytes;
  }

  private byte[] cutInACharacter() {
    byte[] whole = utf8(news.sentence() + " “" + one(ASTRAL) + "é”");
    return Arrays.copyOf(whole, whole.length - 1 - random.nextInt(8));
  }

  private byte[] otherEncoding() {
    return random.nextBoolean()
        ? news.sentence().getBytes(UTF_16)
        : "Zoë said: naïve café".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  /** News with something odd before every few words. */
  private String strewn(List<String> odd, int every) {
    StringBuilder text = new StringBuilder();
    for (String word : news.sentence().split(" ", -1)) {
      text.append(random.nextInt(every + 1) == 0 ? one(odd) : "")
          .append(word)
          .append(random.nextInt(every + 1) == 0 ? one(odd) : " ");
    }
    return text.toString();
  }

  private String runOf(List<String> pieces, int count) {
    StringBuilder text = new StringBuilder("He said ");
    for (int i = 0; i < count; i++) {
      text.append(one(pieces)).append(random.nextInt(3) == 0 ? " " : "");
    }
    return text.toString();
  }

  private byte[] combiningMarks() {
    StringBuilder text = new StringBuilder();
    for (char letter : news.sentence().toCharArray()) {
      text.append(letter);
      for (int i = random.nextInt(5); i > 2; i--) {
        text.append((char) (0x300 + random.nextInt(0x60)));
      }
    }
    return utf8(text.toString());
  }

  private byte[] unclosedQuote() {
    return utf8(news.sentence() + " “" + paragraphs(news, 1 + random.nextInt(3), "\n\n"));
  }

  private byte[] punctuation() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(80); i >= 0; i--) {
      text.append(PUNCTUATION.charAt(random.nextInt(PUNCTUATION.length())));
      text.append(random.nextInt(4) == 0 ? " " : "");
    }
    return utf8(text.toString());
  }

  /** News in which characters were lost, doubled and swapped. */
  private byte[] mutated() {
    StringBuilder text = new StringBuilder(news.sentence() + " " + news.sentence());
    for (int i = random.nextInt(20); i > 0; i--) {
      int at = random.nextInt(text.length() - 1);
      switch (random.nextInt(4)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, text.charAt(at));
        case 2 -> text.setCharAt(at, text.charAt(random.nextInt(text.length())));
        default -> text.insert(at, (char) (0x20 + random.nextInt(0x3000)));
      }
    }
    return utf8(text.toString());
  }

  private byte[] header() {
    List<String> dates =
        List.of("date 2024-01-19", "date 2024-13-45", "date soon", "date", "Date 1/2/24", "date 1");
    String after = random.nextInt(3) == 0 ? "" : "\n" + news.sentence();
    return utf8(" ".repeat(random.nextInt(3)) + one(dates) + after);
  }
}
