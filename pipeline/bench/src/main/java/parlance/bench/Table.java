package parlance.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import parlance.bench.Measurement.Measure;

/**
 * The measurements side by side. Ratios are of two engines' measurements of the same turn, which
 * were made one after the other; medians and ranges are over the turns. What was not measured has
 * no line.
 */
final class Table {
  private static final double FASTER = 10;
  private static final double FAST_CHAIN_FASTER = 20;
  private static final double FASTER_ON_TWO = 12;
  private static final double SCALING = 1.85;
  private static final double START = 6;
  private static final double MEMORY = 3;
  private static final double TEN = 5;
  private static final double LONG = 1.5;

  private static final String MARK = "×";

  private final Measurements measurements;
  private final List<Row> rows = new ArrayList<>();

  /**
   * Makes the table.
   *
   * @param coreNlpLong what became of CoreNLP on a long article
   */
  Table(Measurements measurements, String coreNlpLong) {
    this.measurements = measurements;
    faster("tokens a second, warm, one thread", Measure.ONE_THREAD, Engine.DEFAULT, FASTER);
    faster("the same, chain `fast`", Measure.ONE_THREAD, Engine.FAST, FAST_CHAIN_FASTER);
    faster(
        "tokens a second, warm, two threads", Measure.TWO_THREADS, Engine.DEFAULT, FASTER_ON_TWO);
    scaling();
    shorter("from start of the process to the first article annotated", Measure.START, START);
    memory();
    shorter("10 articles, whole command, wall time", Measure.TEN, TEN);
    longArticle(coreNlpLong);
  }

  List<Row> rows() {
    return rows;
  }

  private void faster(String what, Measure measure, Engine engine, double asked) {
    int threads = measure == Measure.TWO_THREADS ? 2 : 1;
    List<Measurement> reference = of(measure, Engine.CORENLP, threads);
    List<Measurement> measured = of(measure, engine, threads);
    Spread ratio = ratio(measured, reference, Table::speedRatio);
    if (ratio != null) {
      rows.add(
          new Row(
              what,
              "1; " + speed(reference),
              ratio.show(1) + MARK + "; " + speed(measured),
              "≥ " + number(asked),
              Row.met(ratio.median() >= asked)));
    }
  }

  private void scaling() {
    Spread ratio =
        ratio(
            of(Measure.TWO_THREADS, Engine.DEFAULT, 2),
            of(Measure.TWO_THREADS, Engine.DEFAULT, 1),
            Table::speedRatio);
    if (ratio != null) {
      Spread other =
          ratio(
              of(Measure.TWO_THREADS, Engine.CORENLP, 2),
              of(Measure.ONE_THREAD, Engine.CORENLP, 1),
              Table::speedRatio);
      rows.add(
          new Row(
              "two threads against one",
              other == null ? "" : other.show(2) + MARK,
              ratio.show(2) + MARK,
              "≥ " + number(SCALING),
              Row.met(ratio.median() >= SCALING)));
    }
  }

  private void shorter(String what, Measure measure, double asked) {
    List<Measurement> reference = of(measure, Engine.CORENLP, 1);
    List<Measurement> measured = of(measure, Engine.DEFAULT, 1);
    Spread ratio = ratio(measured, reference, Table::timeRatio);
    if (ratio != null) {
      rows.add(
          new Row(
              what,
              "1; " + seconds(reference),
              ratio.showParts() + "; " + seconds(measured),
              "≤ 1/" + number(asked),
              Row.met(ratio.median() <= 1 / asked)));
    }
  }

  private void memory() {
    List<Measurement> reference = of(Measure.ONE_THREAD, Engine.CORENLP, 1);
    List<Measurement> measured = of(Measure.ONE_THREAD, Engine.DEFAULT, 1);
    if (!reference.isEmpty() && !measured.isEmpty()) {
      double ratio = (double) peak(measured) / peak(reference);
      rows.add(
          new Row(
              "peak resident memory",
              "1; " + megabytes(peak(reference)),
              String.format(Locale.ROOT, "1/%.1f; %s", 1 / ratio, megabytes(peak(measured))),
              "≤ 1/" + number(MEMORY),
              Row.met(ratio <= 1 / MEMORY)));
    }
  }

  private void longArticle(String coreNlp) {
    List<Measurement> whole = of(Measure.LONG, Engine.DEFAULT, 1);
    Spread ratio = ratio(whole, of(Measure.PIECES, Engine.DEFAULT, 1), Table::timeRatio);
    if (ratio != null) {
      rows.add(
          new Row(
              String.format(
                  Locale.ROOT,
                  "an article of %,d words: its time against that of the articles it is made of",
                  whole.get(0).tokens()),
              coreNlp,
              ratio.show(2) + MARK + "; " + seconds(whole),
              "≤ " + number(LONG),
              Row.met(ratio.median() <= LONG)));
    }
  }

  private List<Measurement> of(Measure measure, Engine engine, int threads) {
    return measurements.of(measure, engine, threads);
  }

  private static double speedRatio(Measurement one, Measurement other) {
    return one.tokensPerSecond() / other.tokensPerSecond();
  }

  private static double timeRatio(Measurement one, Measurement other) {
    return one.timing().seconds() / other.timing().seconds();
  }

  /** Over the turns that both have; null if there is none. */
  private static @Nullable Spread ratio(
      List<Measurement> measured,
      List<Measurement> reference,
      ToDoubleBiFunction<Measurement, Measurement> ratio) {
    List<Double> ratios = new ArrayList<>();
    for (Measurement one : measured) {
      reference.stream()
          .filter(other -> other.turn() == one.turn())
          .forEach(other -> ratios.add(ratio.applyAsDouble(one, other)));
    }
    return ratios.isEmpty() ? null : Spread.of(ratios);
  }

  private static String speed(List<Measurement> measured) {
    return spread(measured, Measurement::tokensPerSecond).show(0);
  }

  private static String seconds(List<Measurement> measured) {
    return spread(measured, one -> one.timing().seconds()).show(1) + " s";
  }

  private static Spread spread(List<Measurement> measured, ToDoubleFunction<Measurement> number) {
    return Spread.of(measured.stream().map(number::applyAsDouble).toList());
  }

  private static long peak(List<Measurement> measured) {
    return measured.stream().mapToLong(one -> one.timing().peakKilobytes()).max().orElseThrow();
  }

  private static String megabytes(long kilobytes) {
    return String.format(Locale.ROOT, "%,.0f MB", kilobytes * 1024 / 1e6);
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Integer.toString((int) value) : Double.toString(value);
  }
}
