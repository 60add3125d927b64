package parlance.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import parlance.chain.Outcome;
import parlance.document.Article;
import parlance.duplicate.NearDuplicates;
import parlance.duplicate.Signature;
import parlance.journal.Candidate;
import parlance.journal.OutputJournal;

/**
 * Which of the articles that a round is about to do are near-duplicates, of each other or of those
 * in the output, as far as that can be known before: some may yet be rejected.
 */
final class DuplicatePlan {
  private final Map<String, Copy> copies = new HashMap<>();

  /**
   * A near-duplicate.
   *
   * @param first id of what it is a near-duplicate of
   * @param content as {@link Candidate} has it
   */
  private record Copy(String first, long content) {}

  /**
   * Reads ahead.
   *
   * @param articles that the round is about to do
   * @param journal that knows what is in the output
   * @param scratch a folder for a file that is deleted in the end
   */
  static DuplicatePlan of(Iterator<Outcome> articles, OutputJournal journal, Path scratch)
      throws IOException {
    DuplicatePlan plan = new DuplicatePlan();
    try (NearDuplicates all = new NearDuplicates(scratch)) {
      Set<String> replaced = new HashSet<>();
      long[] contents = addNew(articles, journal, all, replaced);
      if (contents.length > 0) {
        ArticleMark.forEach(
            journal,
            (record, mark) -> {
              if (!replaced.contains(mark.id())) {
                mark.addTo(all);
              }
            });
        PrimitiveIterator.OfLong next = LongStream.of(contents).iterator();
        all.forEach(
            (id, first) -> {
              if (next.hasNext()) { // the new ones were added before the others
                plan.enter(id, first, next.nextLong());
              }
            });
      }
    }
    return plan;
  }

  /** Adds the new articles; their contents, in the same order. */
  private static long[] addNew(
      Iterator<Outcome> articles, OutputJournal journal, NearDuplicates all, Set<String> replaced) {
    LongStream.Builder contents = LongStream.builder();
    while (articles.hasNext()) {
      Outcome read = articles.next();
      if (read instanceof Outcome.Done done) {
        Article article = done.document().article();
        if (journal.hasRecord(article.id())) {
          replaced.add(article.id());
        }
        Optional<Signature> signature = Signature.of(article.text());
        if (signature.isPresent()) {
          all.add(article.id(), article.date(), signature.get());
          contents.add(NewArticles.candidate(read, false).content());
        }
      }
    }
    return contents.build().toArray();
  }

  private void enter(String id, @Nullable String first, long content) {
    if (first != null) {
      copies.put(id, new Copy(first, content));
    }
  }

  /** Id of what an article is a near-duplicate of; null if it is none. */
  @Nullable String first(Candidate candidate) {
    Copy copy = copies.get(candidate.id());
    return copy != null && copy.content() == candidate.content() ? copy.first() : null;
  }
}
