package parlance.tag;

import java.util.List;
import java.util.Set;

/**
 * What a log-linear tagger by Toutanova and others (2003) has learned. It scores the tags of a word
 * by the word, those beside it and the two tags before it.
 *
 * <p>Immutable, so threads may share it.
 */
final class TaggerModel {
  private final List<String> tags;
  private final WordTable words;
  private final List<KnownTags> knownTags;
  private final KnownTags unknown;
  private final Clusters clusters;
  private final Set<String> companyEnds;
  private final FeatureWeights weights;

  /**
   * @param companyEnds words that end names of companies
   */
  TaggerModel(
      DictionaryReader dictionary,
      Clusters clusters,
      Set<String> companyEnds,
      FeatureWeights weights) {
    this.tags = List.copyOf(dictionary.tags());
    this.words = dictionary.words();
    this.knownTags = List.copyOf(dictionary.knownTags());
    this.unknown = dictionary.unknown();
    this.clusters = clusters;
    this.companyEnds = Set.copyOf(companyEnds);
    this.weights = weights;
  }

  /** By their numbers. */
  List<String> tags() {
    return tags;
  }

  KnownTags knownTags(String word) {
    int number = words.find(word);
    return number < 0 ? unknown : knownTags.get(number);
  }

  Clusters clusters() {
    return clusters;
  }

  boolean endsCompany(String word) {
    return companyEnds.contains(word);
  }

  FeatureWeights weights() {
    return weights;
  }
}
