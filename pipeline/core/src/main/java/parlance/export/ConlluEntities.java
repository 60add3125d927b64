package parlance.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import parlance.io.ArticleLine;

/**
 * The brackets of mentions at each token: what ends there, the inner first, what is only there, and
 * what begins there, the outer first.
 */
final class ConlluEntities {
  /** What stands between the brackets, in CorefUD's words. */
  static final String FIELDS = "eid-etype";

  private final Map<Integer, List<Covered>> opening = new HashMap<>();
  private final Map<Integer, List<Covered>> closing = new HashMap<>();

  /** A mention with the first and the last of its tokens. */
  private record Covered(String entity, String type, int first, int last) {
    int length() {
      return last - first;
    }
  }

  ConlluEntities(ArticleLine line) {
    Map<String, String> types = new HashMap<>();
    line.entities().forEach(entity -> types.put(entity.id(), entity.type()));
    int first = 0;
    for (ArticleLine.Mention mention :
        line.mentions().stream()
            .sorted(Comparator.comparingInt(ArticleLine.Mention::begin))
            .toList()) {
      while (first < line.tokens().size() && line.tokens().get(first).end() <= mention.begin()) {
        first++;
      }
      int last = first - 1;
      while (last + 1 < line.tokens().size()
          && line.tokens().get(last + 1).begin() < mention.end()) {
        last++;
      }
      String type = mention.entity() == null ? null : types.get(mention.entity());
      if (type != null && last >= first && isInOneSentence(line, mention)) {
        add(new Covered(String.valueOf(mention.entity()), type, first, last));
      }
    }
    opening
        .values()
        .forEach(each -> each.sort(Comparator.comparingInt(Covered::length).reversed()));
    closing.values().forEach(each -> each.sort(Comparator.comparingInt(Covered::length)));
  }

  private static boolean isInOneSentence(ArticleLine line, ArticleLine.Mention mention) {
    return line.sentences().stream()
        .anyMatch(
            sentence -> sentence.begin() <= mention.begin() && mention.end() <= sentence.end());
  }

  private void add(Covered mention) {
    opening.computeIfAbsent(mention.first(), at -> new ArrayList<>()).add(mention);
    if (mention.length() > 0) {
      closing.computeIfAbsent(mention.last(), at -> new ArrayList<>()).add(mention);
    }
  }

  /** The brackets at a token; empty where there are none. */
  String of(int token) {
    String closed =
        closing.getOrDefault(token, List.of()).stream()
            .map(mention -> mention.entity() + ")")
            .collect(Collectors.joining());
    String opened =
        opening.getOrDefault(token, List.of()).stream()
            .map(
                mention ->
                    "("
                        + mention.entity()
                        + "-"
                        + mention.type()
                        + (mention.length() == 0 ? ")" : ""))
            .collect(Collectors.joining());
    return closed + opened;
  }
}
