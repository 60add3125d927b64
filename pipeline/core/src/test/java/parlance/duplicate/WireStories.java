package parlance.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes stories of made-up words, and what outlets print of them; the same for the same seed. */
final class WireStories {
  private static final List<String> SYLLABLES =
      List.of("ka", "ro", "min", "tel", "os", "va", "li", "dun", "ert", "pa", "shi", "gol");
  private static final int VOCABULARY = 4000;

  private final Random random;

  /** A story's paragraphs, each of one to three sentences. */
  record Story(List<String> paragraphs) {
    String text() {
      return String.join("\n\n", paragraphs) + "\n";
    }
  }

  /** What an outlet does to a story before it prints it. */
  enum Edit {
    /** Another heading, byline and place line. */
    HEAD,
    /** Up to a fifth is cut at the end. */
    CUT,
    /** A paragraph of its own is put in. */
    INSERT,
    /** Six words are changed, far apart. */
    WORDS,
    /** Other quote marks and dashes, capitals, soft hyphens, line breaks. */
    TYPOGRAPHY
  }

  WireStories(long seed) {
    random = new Random(seed);
  }

  private int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** Frequent words are far more frequent than others, as in any language. */
  private String word() {
    int rank = (int) Math.pow(VOCABULARY, random.nextDouble());
    StringBuilder word = new StringBuilder();
    for (int rest = rank + SYLLABLES.size(); rest > 0; rest /= SYLLABLES.size()) {
      word.append(SYLLABLES.get(rest % SYLLABLES.size()));
    }
    return word.toString();
  }

  private String words(int count) {
    return Stream.generate(this::word).limit(count).collect(Collectors.joining(" "));
  }

  private String sentence() {
    String quote = random.nextInt(3) == 0 ? " \"" + words(between(4, 12)) + "\"" : "";
    return "The " + words(between(8, 22)) + " - " + words(between(2, 5)) + quote + ".";
  }

  String paragraph() {
    return IntStream.range(0, between(1, 3))
        .mapToObj(i -> sentence())
        .collect(Collectors.joining(" "));
  }

  /** A story of about 250 to 900 words. */
  Story story() {
    List<String> paragraphs = new ArrayList<>(head());
    int count = between(8, 20);
    while (paragraphs.size() < count) {
      paragraphs.add(paragraph());
    }
    return new Story(paragraphs);
  }

  private List<String> head() {
    return List.of(
        words(between(5, 9)), "By " + words(2) + ", " + words(1).toUpperCase(Locale.ROOT));
  }

  Story edited(Story story, Edit edit) {
    List<String> paragraphs = new ArrayList<>(story.paragraphs());
    switch (edit) {
      case HEAD -> {
        paragraphs.subList(0, 2).clear();
        paragraphs.addAll(0, head());
      }
      case CUT -> {
        int words = count(paragraphs);
        while (count(paragraphs.subList(0, paragraphs.size() - 1)) > words * 0.8) {
          paragraphs.remove(paragraphs.size() - 1);
        }
      }
      case INSERT -> paragraphs.add(between(2, paragraphs.size()), sentence() + " " + sentence());
      case WORDS -> IntStream.range(0, 6).forEach(i -> changeWord(paragraphs));
      case TYPOGRAPHY -> paragraphs.replaceAll(WireStories::typeset);
    }
    return new Story(paragraphs);
  }

  /**
   * The first paragraphs are another's, the rest is the story's: a follow-up with its background.
   */
  Story followUp(Story story, double shareOfOld) {
    int kept = (int) (story.paragraphs().size() * shareOfOld);
    List<String> paragraphs = new ArrayList<>(head());
    while (paragraphs.size() < story.paragraphs().size() - kept) {
      paragraphs.add(paragraph());
    }
    List<String> old = story.paragraphs();
    paragraphs.addAll(old.subList(old.size() - kept, old.size()));
    return new Story(paragraphs);
  }

  private void changeWord(List<String> paragraphs) {
    int at = between(2, paragraphs.size() - 1);
    List<String> words = new ArrayList<>(List.of(paragraphs.get(at).split(" ")));
    words.set(random.nextInt(words.size()), word());
    paragraphs.set(at, String.join(" ", words));
  }

  private static int count(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(paragraph -> paragraph.split(" ").length).sum();
  }

  private static String typeset(String paragraph) {
    return paragraph
        .replace(" \"", " “")
        .replace("\".", ".”")
        .replace(" - ", " — ")
        .replace("The ", "THE ")
        .replace("minka", "min\u00adka")
        .replace("o", "o\u0301")
        .replace(". ", ".\r\n");
  }
}
