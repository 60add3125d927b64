package parlance.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import parlance.io.ArticleLine;

/** Whether a stance is denied, and how the text gives it, with the words that may be the reason. */
final class Circumstance {
  /** Lists of the lexicon whose words make a modality. */
  private static final Map<String, List<String>> LISTS =
      Map.of(
          "possible", List.of("may", "should", "whether", "suppose"),
          "conditional", List.of("if", "would", "condition"),
          "future", List.of("will", "would", "expect"),
          "past", List.of("once"));

  private static final List<String> DENYING = List.of("not", "deny", "lose");

  private final ArticleWords words;
  private final Grounds grounds;
  private final ArticleLine.Stance stance;

  Circumstance(ArticleWords words, Grounds grounds, ArticleLine.Stance stance) {
    this.words = words;
    this.grounds = grounds;
    this.stance = stance;
  }

  String negation() {
    String denying = found(DENYING);
    if (stance.negated()) {
      return "yes: the text denies it" + (denying.isEmpty() ? "" : ", by " + denying);
    }
    return denying.isEmpty()
        ? "no"
        : "no; " + denying + " in the evidence denies something else, or is in the polarity";
  }

  String modality() {
    String grounded = found(LISTS.getOrDefault(stance.modality(), List.of()));
    return stance.modality() + (grounded.isEmpty() ? "" : ", by " + grounded);
  }

  /** Words of some lists in the evidence, in quote marks. */
  private String found(List<String> lists) {
    List<String> found = new ArrayList<>();
    for (ArticleLine.Token token : words.article().tokens()) {
      boolean inside =
          stance.evidence().stream()
              .anyMatch(piece -> piece.begin() <= token.begin() && token.end() <= piece.end());
      String word = words.of(token.begin(), token.end());
      if (inside
          && lists.stream()
              .anyMatch(
                  list ->
                      grounds.isFunctionWord(list, word)
                          || grounds.isFunctionWord(list, token.lemma()))) {
        found.add("“" + word + "”");
      }
    }
    return String.join(" and ", found);
  }
}
