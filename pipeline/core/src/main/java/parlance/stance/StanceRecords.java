package parlance.stance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parlance.document.Quote;
import parlance.document.Span;
import parlance.document.Stance;
import parlance.document.Stance.Holder;
import parlance.parse.SyntaxTree;

/** Puts findings into the records of a document: evidence, quote, reporter, order and ids. */
final class StanceRecords {
  private static final Comparator<Stance> TEXT_ORDER =
      Comparator.comparing((Stance stance) -> stance.evidence().get(0))
          .thenComparing(stance -> stance.target().span())
          .thenComparing(Stance::by)
          .thenComparing(stance -> String.valueOf(stance.holder()));

  private StanceRecords() {}

  /** The record of a finding, still without an id. */
  static Stance of(Scene scene, Finding finding) {
    @Nullable Quote around = scene.quoteAround(finding.predicate());
    boolean ofSpeaker =
        around != null
            && around.source() != null
            && around.source().equals(finding.holder().span());
    @Nullable Quote said = ofSpeaker ? around : scene.quoteOf(finding.predicate());
    boolean inContent = said != null && said.equals(around);
    @Nullable String speaker = said == null || !inContent ? finding.reporter() : said.speaker();
    boolean reported = speaker != null && !speaker.equals(finding.holder().entity());
    return new Stance(
        "",
        finding.holder(),
        finding.target(),
        finding.polarity(),
        List.of(evidence(scene, finding)),
        said == null ? null : said.id(),
        reported ? speaker : null,
        finding.negated(),
        finding.modality(),
        finding.score(),
        finding.by());
  }

  /** From the first to the last of holder, word and target, as far as they share a sentence. */
  private static Span evidence(Scene scene, Finding finding) {
    SyntaxTree tree = scene.tree;
    Span sentence = scene.document.sentences().get(tree.sentence(finding.predicate())).span();
    Span evidence = tree.token(finding.predicate()).span();
    Holder holder = finding.holder();
    if (holder.span() != null && sentence.contains(holder.span())) {
      evidence = evidence.union(holder.span());
    }
    return sentence.contains(finding.target().span())
        ? evidence.union(finding.target().span())
        : evidence;
  }

  /** The records in text order, with ids. */
  static List<Stance> numbered(List<Stance> stances) {
    List<Stance> numbered = new ArrayList<>(stances.size());
    for (Stance stance : stances.stream().sorted(TEXT_ORDER).toList()) {
      numbered.add(stance.withId("s" + (numbered.size() + 1)));
    }
    return numbered;
  }
}
