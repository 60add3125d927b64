package parlance.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs the rules over a document and keeps the attributions that its lexicon and each other bear
 * out.
 */
final class RuledAttributions implements AttributionFinder {
  private static final List<AttributionRule> RULES =
      List.of(
          new AccordingRule(),
          new TagRule(),
          new ClauseRule(),
          new PlainRule(),
          new ObjectRule(),
          new AdjectiveRule(),
          new NounRule());

  /**
   * Share of such paragraphs that PolNeAR's training part marks as attributions, most of the others
   * being the same speaker's words that its annotators left alone.
   */
  private static final double CONTINUED = 0.45;

  private final CueLexicon lexicon;

  RuledAttributions(CueLexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public List<Candidate> find(Scene scene) {
    List<Candidate> candidates = new ArrayList<>();
    Trimming trimming = new Trimming(scene, lexicon);
    Consumer<Candidate> keep =
        candidate -> {
          Candidate weighed = weighed(scene, candidate);
          if (weighed.score() > 0) {
            candidates.add(trimming.trim(weighed));
          }
        };
    new Utterances(scene, lexicon).find().forEach(keep);
    for (int token = 0; token < scene.tree().size(); token++) {
      for (AttributionRule rule : scene.quoted(token) ? List.<AttributionRule>of() : RULES) {
        rule.find(scene, token, keep);
      }
    }
    List<Candidate> kept = new ArrayList<>();
    if (lexicon.isOpen()) {
      candidates.forEach(candidate -> kept.add(counted(scene, candidate)));
    } else {
      kept.addAll(new Selection(scene, candidates).kept());
    }
    kept.sort(Comparator.comparing(Candidate::extent));
    return kept;
  }

  /** The attributions of whole quoted utterances alone. */
  List<Candidate> utterances(Scene scene) {
    return new Utterances(scene, lexicon)
        .find().stream()
            .map(candidate -> weighed(scene, candidate))
            .filter(candidate -> candidate.score() > 0)
            .toList();
  }

  /** Named for what the cue lexicon counts: the pattern, the cue's lemma and the kind of source. */
  private static Candidate counted(Scene scene, Candidate candidate) {
    String key = "/" + candidate.lemma() + "/" + CueLexicon.sourceKey(scene, candidate);
    return candidate.named(candidate.pattern() + (candidate.mended() ? "-mended-mark" : "") + key);
  }

  private Candidate weighed(Scene scene, Candidate candidate) {
    if (candidate.pattern().equals(Utterances.CONTINUED)) {
      return candidate.scored(CONTINUED);
    }
    return candidate.scored(lexicon.score(scene, candidate));
  }
}
