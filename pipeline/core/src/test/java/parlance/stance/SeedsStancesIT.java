package parlance.stance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parlance.chain.Outcome;
import parlance.chain.RealChain;
import parlance.document.Document;
import parlance.document.Entity;
import parlance.document.Stance;
import parlance.io.InputFiles;
import parlance.stance.StanceScorer.Mark;
import parlance.stance.StanceScorer.Verdict;

/**
 * How good the default chain's stances are, by {@code seeds-gold.tsv}; {@link StanceScorer} says
 * what counts as right. What to read of the errors is written to {@code target/seeds-stances.tsv}.
 */
class SeedsStancesIT {
  private static final Path SEEDS = Path.of("../../seeds").toAbsolutePath().normalize();
  private static final Path ERRORS = Path.of("target", "seeds-stances.tsv");
  private static final double PRECISION_AT_LEAST = 0.85;
  private static final double F1_AT_LEAST = 0.65;

  /** A mark with what its article makes of it. */
  private record Read(Document document, Mark mark, boolean tuned, boolean reportedAsCoded) {
    boolean ofActor() {
      Stance stance = mark.stance();
      GoldStance gold = mark.gold();
      return gold != null ? gold.ofActor() : stance != null && stance.target().entity() != null;
    }
  }

  private record Count(int given, int missed, int wrong) {
    double precision() {
      return given / (double) Math.max(1, given + wrong);
    }

    double recall() {
      return given / (double) Math.max(1, given + missed);
    }

    double f1() {
      return 2.0 * given / Math.max(1, 2 * given + missed + wrong);
    }
  }

  @Test
  void mostStancesAreRightAndManyAreFound() throws IOException {
    List<Read> all = read(GoldStance.read("seeds-gold.tsv"));
    Files.write(ERRORS, errors(all));
    Map<String, List<Read>> groups = new LinkedHashMap<>();
    groups.put("tune", all.stream().filter(Read::tuned).toList());
    groups.put("held", all.stream().filter(read -> !read.tuned()).toList());
    groups.put("actors", all.stream().filter(Read::ofActor).toList());
    groups.put("issues", all.stream().filter(read -> !read.ofActor()).toList());
    groups.put("all", all);
    String table = table(groups) + circumstances(all);
    System.out.println(table);
    for (Count count : List.of(count(groups.get("held")), count(all))) {
      assertTrue(count.precision() >= PRECISION_AT_LEAST, table);
      assertTrue(count.f1() >= F1_AT_LEAST, table);
    }
  }

  private static List<Read> read(List<GoldStance> gold) {
    List<String> files =
        gold.stream()
            .map(row -> SEEDS.resolve(row.article() + ".txt").toString())
            .distinct()
            .toList();
    List<Read> all = new ArrayList<>();
    RealChain.run(
        InputFiles.find(files, Path.of("target")),
        1,
        outcome -> all.addAll(read(((Outcome.Done) outcome).document(), gold)));
    return all;
  }

  private static List<Read> read(Document document, List<GoldStance> gold) {
    List<GoldStance> own =
        gold.stream().filter(row -> row.article().equals(document.article().id())).toList();
    StanceScorer scorer = new StanceScorer(document);
    List<Read> read = new ArrayList<>();
    for (Mark mark : scorer.score(own)) {
      GoldStance row = mark.gold();
      Stance stance = mark.stance();
      boolean asCoded = row != null && stance != null && scorer.isReportedAsCoded(row, stance);
      read.add(new Read(document, mark, own.get(0).tuned(), asCoded));
    }
    return read;
  }

  private static Count count(List<Read> marks) {
    int given = 0;
    int missed = 0;
    int wrong = 0;
    for (Read read : marks) {
      Verdict verdict = read.mark().verdict();
      given += verdict == Verdict.GIVEN ? 1 : 0;
      missed += verdict == Verdict.MISSED ? 1 : 0;
      wrong += verdict.isWrong() ? 1 : 0;
    }
    return new Count(given, missed, wrong);
  }

  private static String table(Map<String, List<Read>> groups) {
    StringBuilder table = new StringBuilder("stances   given  missed  wrong      P      R     F1");
    groups.forEach(
        (name, marks) -> {
          Count count = count(marks);
          table.append(
              "%n%-8s %6d %7d %6d %6.1f %6.1f %6.1f"
                  .formatted(
                      name,
                      count.given(),
                      count.missed(),
                      count.wrong(),
                      100 * count.precision(),
                      100 * count.recall(),
                      100 * count.f1()));
        });
    return table.toString();
  }

  private static String circumstances(List<Read> all) {
    int modality = 0;
    int reporter = 0;
    int given = 0;
    for (Read read : all) {
      GoldStance gold = read.mark().gold();
      Stance stance = read.mark().stance();
      if (read.mark().verdict() == Verdict.GIVEN && gold != null && stance != null) {
        given++;
        modality += gold.modalities().contains(stance.modality()) ? 1 : 0;
        reporter += read.reportedAsCoded() ? 1 : 0;
      }
    }
    return "%nof those given: modality right %d, reporter right %d of %d"
        .formatted(modality, reporter, given);
  }

  private static List<String> errors(List<Read> all) {
    List<String> lines = new ArrayList<>();
    lines.add("article\tpart\tverdict\tcoded\tfound\tby\tscore\tevidence");
    for (Read read : all) {
      Mark mark = read.mark();
      GoldStance gold = mark.gold();
      Stance stance = mark.stance();
      lines.add(
          String.join(
              "\t",
              read.document().article().id(),
              read.tuned() ? "tune" : "held",
              mark.verdict().name().toLowerCase(Locale.ROOT),
              gold == null ? "" : coded(gold),
              stance == null ? "" : found(read.document(), stance),
              stance == null ? "" : stance.by(),
              stance == null ? "" : String.valueOf(stance.score()),
              stance == null ? evidence(gold) : text(read.document(), stance)));
    }
    return lines;
  }

  private static String evidence(@Nullable GoldStance gold) {
    return gold == null ? "" : gold.evidence();
  }

  private static String coded(GoldStance gold) {
    GoldStance.Wording target = gold.targets().get(0);
    return gold.holders().get(0)
        + (target.negated() ? " not " : " ")
        + target.polarity().name().toLowerCase(Locale.ROOT)
        + " "
        + target.words();
  }

  private static String found(Document document, Stance stance) {
    return name(document, stance.holder().entity())
        + (stance.holder().span() == null ? "" : " [" + document.text(stance.holder().span()) + "]")
        + (stance.negated() ? " not " : " ")
        + stance.polarity().name().toLowerCase(Locale.ROOT)
        + " "
        + document.text(stance.target().span())
        + " "
        + stance.modality().name().toLowerCase(Locale.ROOT);
  }

  private static String name(Document document, @Nullable String entity) {
    return document.entities().stream()
        .filter(candidate -> candidate.id().equals(entity))
        .map(Entity::name)
        .findFirst()
        .orElse("-");
  }

  private static String text(Document document, Stance stance) {
    return document.text(stance.evidence().get(0)).replaceAll("\\s+", " ");
  }
}
