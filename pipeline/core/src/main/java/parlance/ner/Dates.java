package parlance.ner;

import java.util.List;
import parlance.document.Document;
import parlance.document.MentionType;
import parlance.document.Sentence;
import parlance.model.Models;
import parlance.time.DateFinder;

/** Dates as candidates among the names, so that none overlaps a name. */
final class Dates {
  static final List<String> MODELS = DateFinder.MODELS;

  /** Set by hand: the patterns leave little room for error. */
  private static final double SCORE = 0.95;

  private final DateFinder finder;

  Dates(Models models) {
    finder = new DateFinder(models);
  }

  List<Candidate> in(Document document, Sentence sentence) {
    return finder.find(document, sentence).stream()
        .map(date -> new Candidate(date.first(), date.end(), MentionType.DATE, SCORE, date.value()))
        .toList();
  }
}
