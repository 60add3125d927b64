package parlance.evaluate;

import java.util.Locale;

/** What is measured, each on its own. */
public enum Layer {
  NAMES,
  ENTITIES,
  QUOTES,
  SPEAKERS,
  STANCES;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a coding has any of it; a gold that has none of it anywhere was not coded for it. */
  boolean isIn(Coding coding) {
    return switch (this) {
      case NAMES -> coding.mentions().stream().anyMatch(Coding.Mention::isName);
      case ENTITIES -> coding.mentions().stream().anyMatch(mention -> mention.entity() != null);
      case QUOTES -> !coding.quotes().isEmpty();
      case SPEAKERS -> coding.quotes().stream().anyMatch(quote -> quote.speaker() != null);
      case STANCES -> !coding.stances().isEmpty();
    };
  }
}
