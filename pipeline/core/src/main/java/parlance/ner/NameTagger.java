package parlance.ner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parlance.document.Article.MarkedName;
import parlance.document.Document;
import parlance.document.Layer;
import parlance.document.MentionType;
import parlance.document.Name;
import parlance.document.Sentence;
import parlance.document.Span;
import parlance.stage.Cancellation;
import parlance.stage.Stage;
import parlance.stage.StageDescription;

/**
 * Names by a statistical model, lists of names, and agreement within the document.
 *
 * <p>Spans that the article brought marked are kept as they are, with score 1, and nothing is added
 * that overlaps them. Listed names and dates have a fixed score, and what is found again by its
 * words has nine tenths of the clear occurrence's. Where title case misleads the model, only names
 * that the text or the lists know, or whose words mean nothing else, count.
 *
 * <p>Safe for many threads.
 */
final class NameTagger implements Stage {
  private final StageDescription description;
  private final CandidateFinder finder;
  private final Lexicon lexicon;
  private final Dates dateFinder;

  NameTagger(
      StageDescription description, CandidateFinder finder, Lexicon lexicon, Dates dateFinder) {
    this.description = description;
    this.finder = finder;
    this.lexicon = lexicon;
    this.dateFinder = dateFinder;
  }

  @Override
  public StageDescription description() {
    return description;
  }

  @Override
  public Document apply(Document document) {
    TitleCase titleCase = new TitleCase(document, finder::isCommon);
    NamesInDocument names = new NamesInDocument(document, lexicon, titleCase);
    boolean misled = finder.isMisledByTitleCase() && !titleCase.isThroughout();
    List<Candidate> candidates = new ArrayList<>();
    List<Candidate> dates = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      Cancellation.check();
      List<Candidate> recognised = recognised(document, sentence, names);
      if (misled && titleCase.isTitled(sentence)) {
        recognised.removeIf(candidate -> !titleCase.isUncommon(candidate));
      }
      for (Candidate listed : names.listed(sentence)) {
        if (recognised.stream().noneMatch(candidate -> wins(candidate, listed))) {
          recognised.removeIf(listed::overlaps);
          recognised.add(listed);
        }
      }
      candidates.addAll(recognised);
      dates.addAll(dateFinder.in(document, sentence));
    }
    names.add(candidates);
    names.add(dates);
    names.agree();
    names.repeat();
    return document.with(Layer.NAMES, withMarked(document, names));
  }

  private List<Candidate> recognised(Document document, Sentence sentence, NamesInDocument names) {
    List<Candidate> found = new ArrayList<>();
    NameBounds bounds = new NameBounds(document, sentence, lexicon);
    for (Candidate candidate : finder.find(document, sentence)) {
      Candidate fitted = bounds.fit(candidate);
      if (fitted != null) {
        Candidate refined = fitted.as(lexicon.refine(names.words(fitted), fitted.type()));
        if (found.stream().noneMatch(refined::overlaps)) {
          found.add(refined);
        }
      }
    }
    return found;
  }

  /** Whether what the model found stands against a listed name. */
  private static boolean wins(Candidate recognised, Candidate listed) {
    return recognised.overlaps(listed)
        && (recognised.length() > listed.length()
            || (recognised.length() == listed.length() && recognised.type() == MentionType.PERSON));
  }

  private List<Name> withMarked(Document document, NamesInDocument names) {
    List<Name> all = new ArrayList<>();
    for (MarkedName marked : document.article().marked()) {
      MentionType type = marked.type();
      all.add(new Name(marked.span(), type != null ? type : guess(document, marked, names), 1));
    }
    List<Span> given = all.stream().map(Name::span).toList();
    for (Candidate name : names.names()) {
      Span span = name.span(document);
      if (given.stream().noneMatch(span::overlaps)) {
        all.add(new Name(span, name.type(), name.score(), name.value()));
      }
    }
    all.sort(Comparator.comparing(Name::span));
    return all.stream().distinct().toList();
  }

  /** The type of a marked span that came without one. */
  private MentionType guess(Document document, MarkedName marked, NamesInDocument names) {
    MentionType listed = lexicon.listed(document.text(marked.span()));
    if (listed != null) {
      return listed;
    }
    return names.names().stream()
        .filter(name -> name.span(document).overlaps(marked.span()))
        .map(Candidate::type)
        .findFirst()
        .orElse(MentionType.MISC);
  }
}
