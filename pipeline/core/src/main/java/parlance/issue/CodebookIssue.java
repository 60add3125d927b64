package parlance.issue;

import java.util.ArrayList;
import java.util.List;
import parlance.document.Stance.Polarity;

/**
 * An issue, by the words for it.
 *
 * @param favor phrases and names; who is for one of them is for the issue
 * @param against phrases and names; who is for one of them is against the issue
 * @param neither phrases that look like the issue and are not
 */
record CodebookIssue(String id, String name, Words favor, Words against, List<String> neither) {

  /**
   * What words an issue.
   *
   * @param entities names of laws, agreements and the like
   */
  record Words(List<String> phrases, List<String> entities) {

    Words {
      phrases = List.copyOf(phrases);
      entities = List.copyOf(entities);
    }
  }

  CodebookIssue {
    neither = List.copyOf(neither);
  }

  List<Phrase> phrases() {
    List<Phrase> phrases = new ArrayList<>();
    favor.phrases().forEach(text -> phrases.add(new Phrase(this, Polarity.FAVOR, text)));
    against.phrases().forEach(text -> phrases.add(new Phrase(this, Polarity.AGAINST, text)));
    neither.forEach(text -> phrases.add(new Phrase(this, null, text)));
    return phrases;
  }
}
