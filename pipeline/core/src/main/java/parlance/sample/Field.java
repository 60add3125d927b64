package parlance.sample;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What strata are made by; what an article does not tell is an empty text. */
public enum Field {
  /** Of an article, the one that most of its stances are about. */
  ISSUE,
  MONTH,
  YEAR,
  OUTLET,
  HOLDER,
  POLARITY,
  /** In bands of a tenth. */
  SCORE;

  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isOf(Unit unit) {
    return switch (this) {
      case MONTH, YEAR, OUTLET -> true;
      case ISSUE -> unit != Unit.QUOTE;
      case SCORE -> unit != Unit.ARTICLE;
      case HOLDER, POLARITY -> unit == Unit.STANCE;
    };
  }

  static String all(Unit unit) {
    List<Field> fields = Arrays.stream(values()).filter(field -> field.isOf(unit)).toList();
    return fields.stream().map(Field::label).collect(Collectors.joining(", "));
  }
}
