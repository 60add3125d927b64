package parlance.export;

import java.util.List;

/**
 * A type of annotations that a CAS gets.
 *
 * @param parent the type that it is a kind of
 */
record CasType(String type, String parent, List<Feature> features) {
  private static final String DKPRO = "de.tudarmstadt.ukp.dkpro.core.api.";
  private static final String CUSTOM = "webanno.custom.";
  private static final String ANNOTATION = "uima.tcas.Annotation";

  static final CasType SENTENCE = of(DKPRO + "segmentation.type.Sentence", ANNOTATION);
  static final CasType TOKEN = of(DKPRO + "segmentation.type.Token", ANNOTATION);
  static final CasType NAMED_ENTITY =
      of(DKPRO + "ner.type.NamedEntity", ANNOTATION, text("value"), text("identifier"));
  static final CasType COREFERENCE_LINK =
      of(
          DKPRO + "coref.type.CoreferenceLink",
          ANNOTATION,
          new Feature("next", DKPRO + "coref.type.CoreferenceLink"),
          text("referenceType"),
          text("referenceRelation"));
  static final CasType COREFERENCE_CHAIN =
      of(
          DKPRO + "coref.type.CoreferenceChain",
          "uima.cas.AnnotationBase",
          new Feature("first", DKPRO + "coref.type.CoreferenceLink"));

  /** The content, the source or the cue of a quote, as {@code role} says. */
  static final CasType QUOTE_PART =
      of(
          CUSTOM + "QuotePart",
          ANNOTATION,
          text("role"),
          text("quote"),
          text("kind"),
          text("speaker"),
          text("score"),
          text("by"));

  /** From the source of a quote to its content. */
  static final CasType SAID =
      of(
          CUSTOM + "Said",
          ANNOTATION,
          new Feature("Governor", CUSTOM + "QuotePart"),
          new Feature("Dependent", CUSTOM + "QuotePart"),
          text("quote"));

  /** The evidence, the holder or the target of a stance, as {@code role} says. */
  static final CasType STANCE_PART =
      of(
          CUSTOM + "StancePart",
          ANNOTATION,
          text("role"),
          text("stance"),
          text("name"),
          text("polarity"),
          text("circumstance"),
          text("score"),
          text("by"));

  /** From the holder of a stance to its target. */
  static final CasType STANCE =
      of(
          CUSTOM + "Stance",
          ANNOTATION,
          new Feature("Governor", CUSTOM + "StancePart"),
          new Feature("Dependent", CUSTOM + "StancePart"),
          text("stance"),
          text("polarity"),
          text("circumstance"));

  /** All of them. */
  static final List<CasType> ALL =
      List.of(
          SENTENCE,
          TOKEN,
          NAMED_ENTITY,
          COREFERENCE_LINK,
          COREFERENCE_CHAIN,
          QUOTE_PART,
          SAID,
          STANCE_PART,
          STANCE);

  /**
   * A feature of a type.
   *
   * @param range the type of what it holds
   */
  record Feature(String name, String range) {}

  CasType {
    features = List.copyOf(features);
  }

  private static CasType of(String type, String parent, Feature... features) {
    return new CasType(type, parent, List.of(features));
  }

  private static Feature text(String name) {
    return new Feature(name, "uima.cas.String");
  }
}
