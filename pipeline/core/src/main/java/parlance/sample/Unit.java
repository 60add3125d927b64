package parlance.sample;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is drawn. */
public enum Unit {
  /** Whole articles: what a coder finds in them tells also what was missed. */
  ARTICLE,
  /** Stances found: whether they are right tells the precision. */
  STANCE,
  /** Quotes found: the same. */
  QUOTE;

  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
