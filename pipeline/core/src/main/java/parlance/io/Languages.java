package parlance.io;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Codes of languages. */
final class Languages {
  private static final Map<String, String> SHORT = new TreeMap<>();

  static {
    for (String code : Locale.getISOLanguages()) {
      SHORT.putIfAbsent(Locale.forLanguageTag(code).getISO3Language(), code);
    }
  }

  private Languages() {}

  /** The ISO 639-1 code for one of ISO 639-3, or the same where there is no shorter one. */
  static String shortest(String code) {
    return SHORT.getOrDefault(code, code);
  }
}
