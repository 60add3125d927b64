package parlance.export;

import java.util.List;

/**
 * A type of annotations that a CAS gets.
 *
 * @param parent the type that it is a kind of
 */
public record CasType(String type, String parent, List<Feature> features) {
  private static final String DKPRO = "de.tudarmstadt.ukp.dkpro.core.api.";
  private static final String CUSTOM = "webanno.custom.";

  /** Relation of a mention to others where nobody knows for whom or what it stands. */
  public static final String UNKNOWN = "unknown";

  /** How the circumstance of a stance begins that the text denies. */
  public static final String NEGATED = "negated";

  private static final String ANNOTATION = "uima.tcas.Annotation";

  public static final CasType SENTENCE = of(DKPRO + "segmentation.type.Sentence", ANNOTATION);
  public static final CasType TOKEN = of(DKPRO + "segmentation.type.Token", ANNOTATION);
  public static final CasType NAMED_ENTITY =
      of(DKPRO + "ner.type.NamedEntity", ANNOTATION, text("value"), text("identifier"));
  public static final CasType COREFERENCE_LINK =
      of(
          DKPRO + "coref.type.CoreferenceLink",
          ANNOTATION,
          new Feature("next", DKPRO + "coref.type.CoreferenceLink"),
          text("referenceType"),
          text("referenceRelation"));
  public static final CasType COREFERENCE_CHAIN =
      of(
          DKPRO + "coref.type.CoreferenceChain",
          "uima.cas.AnnotationBase",
          new Feature("first", DKPRO + "coref.type.CoreferenceLink"));

  /** The content, the source or the cue of a quote, as {@code role} says. */
  public static final CasType QUOTE_PART =
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
  public static final CasType SAID =
      of(
          CUSTOM + "Said",
          ANNOTATION,
          new Feature("Governor", CUSTOM + "QuotePart"),
          new Feature("Dependent", CUSTOM + "QuotePart"),
          text("quote"));

  /** The evidence, the holder or the target of a stance, as {@code role} says. */
  public static final CasType STANCE_PART =
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
  public static final CasType STANCE =
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
  public record Feature(String name, String range) {}

  public CasType {
    features = List.copyOf(features);
  }

  private static CasType of(String type, String parent, Feature... features) {
    return new CasType(type, parent, List.of(features));
  }

  private static Feature text(String name) {
    return new Feature(name, "uima.cas.String");
  }
}
