package parlance.issue;

import java.util.ArrayList;
import java.util.List;

/**
 * The issues of a user, the more specific ones first: where two fit as well, the first is taken.
 *
 * @param issues at least one, each with an id of its own
 */
record Codebook(List<CodebookIssue> issues) {

  Codebook {
    issues = List.copyOf(issues);
  }

  /** The phrases of all issues, in the order of the codebook. */
  List<Phrase> phrases() {
    List<Phrase> phrases = new ArrayList<>();
    issues.forEach(issue -> phrases.addAll(issue.phrases()));
    return phrases;
  }
}
