package parlance.bench;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.QuoteAnnotator;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.PropertiesUtils;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Plain CoreNLP. Threads do an article each at a time and share one pipeline, as its own server and
 * command do it; but each has a {@link QuoteAnnotator} of its own, which keeps what it knows of the
 * article in fields. What is found is not written anywhere.
 */
final class CoreNlpAnnotator implements Annotator {
  /** What the whole comparison runs. */
  static final String ANNOTATORS = "tokenize,pos,lemma,ner,depparse,coref,quote";

  static final String COREFERENCE = "statistical";

  private final StanfordCoreNLP pipeline;
  private final List<QuoteAnnotator> quotes = new ArrayList<>();
  private final ExecutorService threads;

  private CoreNlpAnnotator(int threads) {
    pipeline =
        new StanfordCoreNLP(
            PropertiesUtils.asProperties(
                "annotators", ANNOTATORS.replace(",quote", ""), "coref.algorithm", COREFERENCE));
    for (int i = 0; i < threads; i++) {
      quotes.add(new QuoteAnnotator(new Properties()));
    }
    this.threads = Executors.newFixedThreadPool(threads);
  }

  /** Serves with as many threads as the argument says. */
  public static void main(String[] arguments) throws Exception {
    Annotator.serve(() -> new CoreNlpAnnotator(Integer.parseInt(arguments[0])));
  }

  @Override
  public void annotate(Path articles) throws Exception {
    Queue<String> texts = new ConcurrentLinkedQueue<>();
    Articles.read(List.of(articles.toString())).forEach(article -> texts.add(article.text()));
    List<Callable<Void>> tasks = new ArrayList<>();
    for (QuoteAnnotator own : quotes) {
      tasks.add(
          () -> {
            for (String text = texts.poll(); text != null; text = texts.poll()) {
              Annotation annotation = new Annotation(text);
              pipeline.annotate(annotation);
              own.annotate(annotation);
            }
            return null;
          });
    }
    for (Future<Void> done : threads.invokeAll(tasks)) {
      done.get();
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
