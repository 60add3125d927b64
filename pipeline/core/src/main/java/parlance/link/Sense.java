package parlance.link;

import java.util.regex.Pattern;

/**
 * What a name usually means.
 *
 * @param title of an English Wikipedia page, with underscores
 * @param kind what the page is about
 * @param fame from 0 to 9: how many different texts link to the page, as a logarithm
 * @param share from 0 to 10: tenths of the name's uses that mean this page
 */
record Sense(String title, Kind kind, int fame, int share) {

  /** What a page is about. */
  enum Kind {
    PERSON,
    PLACE,
    /** A nationality, a religious or a political group. */
    GROUP,
    /** Organisations and events. */
    BODY,
    UNKNOWN
  }

  private static final Pattern QUALIFIER = Pattern.compile("(?<=.)(,_.*|_\\([^()]*\\))$");

  /** Whether the title tells the page from others of the name: "(writer)", ", Ohio". */
  boolean isQualified() {
    return QUALIFIER.matcher(title).find();
  }

  /** Whether the page is called so, but for such a qualifier. */
  boolean isCalled(String key) {
    return NameKey.of(QUALIFIER.matcher(title).replaceFirst("")).equals(key);
  }
}
