package parlance.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parlance.bench.Measurement.Measure;
import parlance.bench.Throughput.Contestant;
import parlance.document.Article;
import parlance.model.SetupException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compare}: Parlance beside plain CoreNLP, on the same articles and threads. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures Parlance beside plain CoreNLP, and prints a table in Markdown.",
      "",
      "It takes about an hour and a half and 10 GB of memory, on Linux with nothing else at work. A run"
          + " that was stopped goes on where it was.",
      ""
    })
final class CompareCommand implements Callable<Integer> {
  private static final int LONG_WORDS = 200_000;
  private static final int TEN = 10;

  /** What can be measured on its own. */
  enum Part {
    THROUGHPUT,
    START,
    TEN,
    LONG
  }

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER",
      description = "A folder or file of 600 articles or more, in the forms that Parlance reads.")
  private List<String> paths = List.of();

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "PART",
      description = "Some of: ${COMPLETION-CANDIDATES}. Default: all.")
  private Set<Part> only = Set.of(Part.values());

  @Option(
      names = "--articles",
      paramLabel = "N",
      description =
          "Measure N articles, drawn by lot; the others are for warming up. Default:"
              + " ${DEFAULT-VALUE}.")
  private int articles = 500;

  @Option(
      names = "--warm-up",
      paramLabel = "SECONDS",
      description =
          "How long each process warms up at least, unless it runs out of articles. Default:"
              + " ${DEFAULT-VALUE}.")
  private int warmUpSeconds = 120;

  @Option(
      names = "--blocks",
      paramLabel = "N",
      description = "Into how many blocks they are parted. Default: ${DEFAULT-VALUE}.")
  private int blocks = 5;

  @Option(
      names = "--repeats",
      paramLabel = "N",
      description =
          "How often whole commands are run, and long articles annotated. Default:"
              + " ${DEFAULT-VALUE}.")
  private int repeats = 3;

  @Option(
      names = "--long-corenlp",
      paramLabel = "SECONDS",
      description = "Have CoreNLP's command annotate a long article too, for so long at most.")
  private @Nullable Integer longCoreNlp;

  @Option(
      names = "--corenlp-java",
      paramLabel = "OPTIONS",
      description = "Options of Java for CoreNLP, in one argument. Default: ${DEFAULT-VALUE}.")
  private String coreNlpJava = "-Xmx4g -XX:+UseParallelGC -XX:-DontCompileHugeMethods";

  @Option(
      names = "--work",
      paramLabel = "DIR",
      description =
          "Where measurements are kept, and RESULTS.md written. Default: ${DEFAULT-VALUE}.")
  private Path work = Path.of("output", "bench");

  @Option(names = "--anew", description = "Forget what was measured before.")
  private boolean anew;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!Timing.canTellMemory()) {
      throw new SetupException(
          "memory is read from /proc/self/status, which is not here: use Linux");
    }
    Checkout checkout = Checkout.find();
    List<Article> all = Articles.read(paths);
    Selection selection = Selection.of(all, articles, blocks);
    Files.createDirectories(work);
    Path file = work.resolve("measurements.jsonl");
    if (anew) {
      Files.deleteIfExists(file);
    }
    List<String> coreNlpOptions = List.of(coreNlpJava.strip().split("\\s+"));
    Settings settings = Settings.of(checkout.commit(), coreNlpOptions, warmUpSeconds, selection);
    Measurements measurements = Measurements.open(file, settings.toLine());
    Progress progress = new Progress(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    Setup setup = new Setup(checkout, coreNlpOptions, work.toAbsolutePath());
    WarmUp warmUp = new WarmUp(selection.warmUp(), warmUpSeconds, setup.work());
    if (only.contains(Part.THROUGHPUT)) {
      throughput(new Throughput(setup, selection, warmUp, measurements, progress));
    }
    WholeCommand command = new WholeCommand(setup, measurements, progress);
    if (only.contains(Part.START)) {
      whole(command, setup, Measure.START, List.of(selection.typical()));
    }
    if (only.contains(Part.TEN)) {
      List<Article> some = selection.measured();
      whole(command, setup, Measure.TEN, some.subList(0, Math.min(TEN, some.size())));
    }
    String coreNlpLong = "not run";
    if (only.contains(Part.LONG)) {
      new LongArticles(setup, warmUp, measurements, progress).measure(all, LONG_WORDS, repeats);
      if (longCoreNlp != null) {
        progress.say("%s: a long article, for %d s at most", Engine.CORENLP.label(), longCoreNlp);
        coreNlpLong = longWithCoreNlp(command, setup, all, longCoreNlp);
      }
    }
    String result =
        new Report(settings, new Table(measurements, coreNlpLong), repeats).toMarkdown();
    Files.writeString(work.resolve("RESULTS.md"), result);
    new PrintWriter(System.out, true, StandardCharsets.UTF_8).append(result).flush();
    return 0;
  }

  private static void throughput(Throughput throughput) throws IOException {
    throughput.measure(
        Measure.ONE_THREAD,
        List.of(
            new Contestant(Engine.CORENLP, 1),
            new Contestant(Engine.DEFAULT, 1),
            new Contestant(Engine.FAST, 1)));
    throughput.measure(
        Measure.TWO_THREADS,
        List.of(
            new Contestant(Engine.CORENLP, 2),
            new Contestant(Engine.DEFAULT, 2),
            new Contestant(Engine.DEFAULT, 1)));
  }

  private void whole(WholeCommand command, Setup setup, Measure measure, List<Article> some)
      throws IOException, InterruptedException {
    List<Path> texts = Articles.writeTexts(setup.work().resolve("texts-" + measure), some);
    command.measure(measure, texts, Tokens.count(some), repeats);
  }

  private static String longWithCoreNlp(
      WholeCommand command, Setup setup, List<Article> all, int limit)
      throws IOException, InterruptedException {
    Article whole = LongArticle.of(all, 0, LONG_WORDS).whole();
    List<Path> text = Articles.writeTexts(setup.work().resolve("texts-long"), List.of(whole));
    try {
      Double seconds = command.run(Engine.CORENLP, text, limit);
      return seconds == null
          ? "not done after " + limit + " s"
          : Math.round(seconds) + " s, with loading";
    } catch (IOException failed) {
      return "failed, or out of memory";
    }
  }
}
