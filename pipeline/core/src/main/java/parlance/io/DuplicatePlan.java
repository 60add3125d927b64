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
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import parlance.chain.Outcome;
import parlance.document.Article;
import parlance.duplicate.NearDuplicates;
import parlance.duplicate.Signature;
import parlance.journal.Candidate;
import parlance.journal.OutputJournal;
import parlance.journal.Verdict;

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
   * Reads a round's articles ahead.
   *
   * @param journal of which a round has begun; another must begin for the articles to be done
   * @param scratch a file that is made and deleted
   * @param stopped whether nothing more is to be read
   */
  static DuplicatePlan of(
      Iterator<Outcome> articles, OutputJournal journal, Path scratch, BooleanSupplier stopped)
      throws IOException {
    DuplicatePlan plan = new DuplicatePlan();
    try (NearDuplicates all = new NearDuplicates(scratch)) {
      Set<String> replaced = new HashSet<>();
      long[] contents = addNew(articles, journal, stopped, all, replaced);
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

  /** Adds those that will be done; their contents, in the same order. */
  private static long[] addNew(
      Iterator<Outcome> articles,
      OutputJournal journal,
      BooleanSupplier stopped,
      NearDuplicates all,
      Set<String> replaced)
      throws IOException {
    LongStream.Builder contents = LongStream.builder();
    while (!stopped.getAsBoolean() && articles.hasNext()) {
      Outcome read = articles.next();
      if (read instanceof Outcome.Done done) {
        Article article = done.document().article();
        Candidate candidate = NewArticles.candidate(read, false);
        if (journal.decide(candidate) instanceof Verdict.Do task) {
          if (task.replaces()) {
            replaced.add(article.id());
          }
          Optional<Signature> signature = Signature.of(article.text());
          if (signature.isPresent()) {
            all.add(article.id(), article.date(), signature.get());
            contents.add(candidate.content());
          }
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
