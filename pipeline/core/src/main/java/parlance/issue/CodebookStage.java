package parlance.issue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parlance.document.Document;
import parlance.document.Entity;
import parlance.document.Layer;
import parlance.document.Span;
import parlance.document.Stance;
import parlance.document.Stance.Issue;
import parlance.document.Stance.Polarity;
import parlance.document.Stance.Target;
import parlance.parse.SyntaxTree;
import parlance.stage.Stage;
import parlance.stage.StageDescription;

/**
 * Says which issue of a codebook a stance's target is, and what the stance is toward that issue.
 *
 * <p>The polarity of the stance stays as it is: toward the target as its words put it. Safe for
 * many threads.
 */
final class CodebookStage implements Stage {
  private static final String NAME = "name";

  private final IssueWords words;
  private final List<IssueMatcher> matchers;
  private final Map<String, Phrase> entities = new HashMap<>();

  CodebookStage(Codebook codebook, IssueWords words, @Nullable StaticVectors vectors) {
    this.words = words;
    CoreNlpForms forms = new CoreNlpForms();
    List<PhraseWords> phrases =
        codebook.phrases().stream().map(phrase -> PhraseWords.of(phrase, words, forms)).toList();
    matchers = new ArrayList<>();
    matchers.add(new LemmaMatcher(phrases, words, forms));
    if (vectors != null) {
      matchers.add(new EmbeddingMatcher(phrases, words, vectors));
    }
    for (CodebookIssue issue : codebook.issues()) {
      issue.favor().entities().forEach(name -> add(name, new Phrase(issue, Polarity.FAVOR, name)));
      issue
          .against()
          .entities()
          .forEach(name -> add(name, new Phrase(issue, Polarity.AGAINST, name)));
    }
  }

  private void add(String name, Phrase phrase) {
    entities.putIfAbsent(key(name), phrase);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceFirst("^the\\s+", "").replaceAll("\\s+", " ");
  }

  @Override
  public StageDescription description() {
    return CodebookStageFactory.DESCRIPTION;
  }

  @Override
  public Document apply(Document document) {
    SyntaxTree tree = new SyntaxTree(document);
    Map<String, String> names = new HashMap<>();
    for (Entity entity : document.entities()) {
      names.put(entity.id(), entity.name());
    }
    List<Stance> stances = new ArrayList<>();
    for (Stance stance : document.stances()) {
      Target target = stance.target();
      Match match =
          target.entity() == null
              ? ofPhrase(new TargetPhrase(tree, words, target.span()))
              : ofEntity(document, target.span(), names.get(target.entity()));
      stances.add(stance.withTarget(target.withIssue(issue(stance, match))));
    }
    return document.with(Layer.STANCES, stances);
  }

  private @Nullable Match ofPhrase(TargetPhrase target) {
    for (IssueMatcher matcher : matchers) {
      Match match = matcher.match(target);
      if (match != null) {
        return match;
      }
    }
    return null;
  }

  private @Nullable Match ofEntity(Document document, Span span, @Nullable String name) {
    Phrase phrase = name == null ? null : entities.get(key(name));
    if (phrase == null) {
      phrase = entities.get(key(document.text(span)));
    }
    return phrase == null ? null : new Match(phrase, phrase.wording(), 1, NAME);
  }

  private static @Nullable Issue issue(Stance stance, @Nullable Match match) {
    if (match == null || match.phrase().wording() == null) {
      return null;
    }
    CodebookIssue issue = match.phrase().issue();
    Polarity favored = match.polarity();
    Polarity polarity =
        favored == null || stance.polarity() == Polarity.FAVOR ? favored : favored.opposite();
    return new Issue(issue.id(), issue.name(), polarity, match.score(), match.by());
  }
}
