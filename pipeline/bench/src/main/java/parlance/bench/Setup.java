package parlance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the engines are run.
 *
 * @param coreNlpOptions for the Java of CoreNLP's processes
 * @param work folder for what the processes read and write
 */
record Setup(Checkout checkout, List<String> coreNlpOptions, Path work) {
  /** Class of CoreNLP's own command. */
  private static final String CORENLP_COMMAND = "edu.stanford.nlp.pipeline.StanfordCoreNLP";

  Setup {
    coreNlpOptions = List.copyOf(coreNlpOptions);
  }

  /** Starts a process that annotates as it is told. */
  Worker worker(Engine engine, int threads) throws IOException {
    String name = engine.name().toLowerCase(Locale.ROOT) + "-" + threads;
    Path log = work.resolve(name + ".log");
    String number = Integer.toString(threads);
    if (engine == Engine.CORENLP) {
      return new Worker(
          checkout.likeCoreNlp(CoreNlpAnnotator.class.getName(), coreNlpOptions, List.of(number)),
          log);
    }
    String output = work.resolve("output-" + name).toString();
    return new Worker(
        checkout.likeParlance(ParlanceAnnotator.class, List.of(number, engine.chain(), output)),
        log);
  }

  /**
   * An engine's own command, on one thread, with JSON as output.
   *
   * @param texts files of one article each
   * @param output an empty folder
   */
  ProcessBuilder command(Engine engine, List<Path> texts, Path output) throws IOException {
    List<String> names = texts.stream().map(Path::toString).toList();
    List<String> arguments = new ArrayList<>();
    if (engine == Engine.CORENLP) {
      arguments.addAll(List.of("-annotators", CoreNlpAnnotator.ANNOTATORS));
      arguments.addAll(List.of("-coref.algorithm", CoreNlpAnnotator.COREFERENCE));
      Path list = Files.write(work.resolve("texts.txt"), names);
      arguments.addAll(List.of("-filelist", list.toString()));
      arguments.addAll(List.of("-outputFormat", "json", "-outputDirectory", output.toString()));
      return checkout.likeCoreNlp(CORENLP_COMMAND, coreNlpOptions, arguments);
    }
    arguments.add("annotate");
    arguments.addAll(names);
    arguments.addAll(List.of("--out", output.toString(), "--chain", engine.chain()));
    arguments.addAll(List.of("--threads", "1"));
    return checkout.parlance(arguments);
  }
}
