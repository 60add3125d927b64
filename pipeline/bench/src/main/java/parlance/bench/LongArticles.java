package parlance.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import parlance.bench.Measurement.Measure;
import parlance.document.Article;

/**
 * Measures Parlance, warm, on a long article and on the articles that it is made of; each time on
 * others.
 */
final class LongArticles {
  private final Setup setup;
  private final WarmUp warmUp;
  private final Measurements measurements;
  private final Progress progress;

  LongArticles(Setup setup, WarmUp warmUp, Measurements measurements, Progress progress) {
    this.setup = setup;
    this.warmUp = warmUp;
    this.measurements = measurements;
    this.progress = progress;
  }

  /** Measures what has not been measured yet. */
  void measure(List<Article> articles, int words, int repeats) throws IOException {
    if (measurements.has(Measure.LONG, Engine.DEFAULT, 1, repeats)
        && measurements.has(Measure.PIECES, Engine.DEFAULT, 1, repeats)) {
      return;
    }
    try (Worker worker = setup.worker(Engine.DEFAULT, 1)) {
      worker.awaitLoaded();
      warmUp.of(worker);
      int first = 0;
      for (int turn = 1; turn <= repeats; turn++) {
        LongArticle article = LongArticle.of(articles, first, words);
        first += article.pieces().size();
        boolean piecesFirst = turn % 2 == 1; // who comes second may find something in a cache
        if (piecesFirst) {
          measure(worker, Measure.PIECES, turn, article.words(), article.pieces());
        }
        measure(worker, Measure.LONG, turn, article.words(), List.of(article.whole()));
        if (!piecesFirst) {
          measure(worker, Measure.PIECES, turn, article.words(), article.pieces());
        }
      }
    }
  }

  private void measure(Worker worker, Measure measure, int turn, int words, List<Article> articles)
      throws IOException {
    if (!measurements.has(measure, Engine.DEFAULT, 1, turn)) {
      Path file = Articles.write(setup.work().resolve("long.jsonl"), articles);
      Timing timing = worker.annotate(file);
      measurements.add(new Measurement(measure, Engine.DEFAULT, 1, turn, words, timing));
      progress.say(
          "%s: %d words in %d articles, %.1f s",
          Engine.DEFAULT.label(), words, articles.size(), timing.seconds());
    }
  }
}
