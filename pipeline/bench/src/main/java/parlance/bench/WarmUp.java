package parlance.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import parlance.document.Article;

/**
 * What a process does before it is measured: articles, until it has annotated for some time or has
 * done all of them.
 *
 * @param seconds after which no further portion of the articles is begun
 * @param work folder for the articles
 */
record WarmUp(List<Article> articles, int seconds, Path work) {
  private static final int PORTION = 20;

  WarmUp {
    articles = List.copyOf(articles);
  }

  /** Has a process warm up; returns the seconds that it took. */
  double of(Worker worker) throws IOException {
    double spent = 0;
    for (int first = 0; first < articles.size() && spent < seconds; first += PORTION) {
      List<Article> portion = articles.subList(first, Math.min(first + PORTION, articles.size()));
      spent += worker.annotate(Articles.write(work.resolve("warm-up.jsonl"), portion)).seconds();
    }
    return spent;
  }
}
