package parlance.stage;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Texts to try stages on: ordinary, drawn by lot, and poisonous. */
final class Texts {
  private static final List<String> WORDS =
      List.of(
          "Mara Lindqvist",
          "Tomas Verhoeven",
          "the Northern League",
          "Ostrava",
          "the minister",
          "she",
          "he",
          "they",
          "said",
          "told",
          "announced",
          "that",
          "according to",
          "rejected",
          "criticised",
          "urged",
          "calls from",
          "warned against",
          "would not",
          "will",
          "to",
          "a",
          "plan",
          "the strike",
          "tariffs",
          "on Tuesday",
          "Foreign Minister",
          "officials",
          "support",
          "of",
          "in",
          "and",
          "but",
          "“",
          "”",
          "\"",
          "‘",
          "’",
          ",",
          ";",
          ":",
          "—",
          "(",
          ")",
          ".",
          "?",
          "!",
          "\n",
          "\n\n",
          "The Road Ahead",
          "U.S.",
          "42",
          "per cent",
          "naïve",
          "🕊",
          "İzmir");

  private Texts() {}

  /** Short articles with invented people, as a newsroom would write them. */
  static List<String> news() {
    return List.of(
        "Prime Minister Mara Lindqvist on Monday rejected calls from the Northern League to scrap"
            + " the harbour tax.\n\nThe Road Ahead\n\n“We will not be hurried,” Lindqvist said."
            + " Officials in Port Ansel warned against further delay, according to the ministry.",
        "Tomas Verhoeven told reporters that the strike would end \"by Friday\". The union's leader"
            + " criticised the government over wages; she urged it to return to the table.",
        "Rain fell all night. Nobody was hurt.");
  }

  /** A text of up to 120 pieces: words, punctuation and line ends in no order. */
  static String random(Random random) {
    return random(random, 1 + random.nextInt(120));
  }

  /** A text of so many pieces. */
  static String random(Random random, int pieces) {
    StringBuilder text = new StringBuilder("Lindqvist");
    for (int i = 0; i < pieces; i++) {
      text.append(random.nextInt(6) == 0 ? "" : " ")
          .append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return text.toString();
  }

  /** Texts that have broken pipelines before, each with a name. */
  static Stream<Arguments> poisoned() {
    return Stream.of(
        Arguments.of("one letter", "x"),
        Arguments.of("a full stop", "."),
        Arguments.of("white space around a word", " \n\t\u00a0 word \u2003\n\n "),
        Arguments.of("only punctuation", "“ ” — … !? ;; ((( \n\n ,"),
        Arguments.of("only quote marks", "“”\"\"''‘’«»“”\"\"''‘’"),
        Arguments.of("astral letters", "𝒜𝓃𝓃𝒶 said 🕊️ “👩‍👩‍👧 𝔥𝔢𝔩𝔩𝔬 🇺🇳” to 𠀋𠀌."),
        Arguments.of("lone surrogates", "Anna \ud83d said \udc00 it. \ud800"),
        Arguments.of("combining marks", "Z̸̢͓a̴l̵g̶o̷ said: “é, ñ̃̃̃̃, ‏עברית‎ and العربية.”"),
        Arguments.of(
            "control and invisible letters", "Anna\u200b said\u00ad \u0007it\ufeff.\u2028Yes"),
        Arguments.of("carriage returns", "First line\r\n\r\nAnna said:\r\n“Yes.”\r\rOld Mac."),
        Arguments.of("a token of 20,000 letters", "Anna said " + "a".repeat(20_000) + " to Ben."),
        Arguments.of(
            "2,000 words in a sentence", "He said that " + "the man and ".repeat(666) + "I."),
        Arguments.of(
            "unbalanced marks", "“He said “she said ‘they said \"no. Anna said so.\n\n”’ Ben"),
        Arguments.of("a thousand quotes", "“No,” said Anna. ".repeat(1000)),
        Arguments.of("brackets nested deeply", "(".repeat(500) + "Anna said so" + ")".repeat(500)),
        Arguments.of("only headings", "The Road Ahead\n\nA Way Out\n\nWhat Now"),
        Arguments.of("tabular", "1\t2\t3\n4\t5\t6\n\n| a | b |\n|---|---|\n"));
  }
}
