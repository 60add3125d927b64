package parlance.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes stories of made-up words, and versions of them; the same for the same seed. */
final class Stories {
  private final Random random;

  Stories(long seed) {
    random = new Random(seed);
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      word.append("bdfgklmnprst".charAt(random.nextInt(12)))
          .append("aeiou".charAt(random.nextInt(5)));
    }
    return word.toString();
  }

  /** Words of a story, in which somebody said something. */
  List<String> story(int words) {
    List<String> story =
        Stream.generate(this::word).limit(words).collect(Collectors.toCollection(ArrayList::new));
    story.set(words / 2, "said");
    return story;
  }

  /** The story with so many of its words changed. */
  List<String> version(List<String> story, int changes) {
    List<String> version = new ArrayList<>(story);
    for (int i = 0; i < changes; i++) {
      version.set(random.nextInt(version.size()), word());
    }
    return version;
  }

  static String text(List<String> story) {
    return String.join(" ", story) + ".";
  }
}
