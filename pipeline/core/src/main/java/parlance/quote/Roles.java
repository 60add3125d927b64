package parlance.quote;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parlance.document.Entity;

/** The words of a person's role. */
final class Roles {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Roles() {}

  /** Whether a word is in the entity's role, or in short: "senator" is in "Sen.". */
  static boolean has(Entity entity, String word) {
    @Nullable String role = entity.role();
    if (role == null) {
      return false;
    }
    String wanted = word.toLowerCase(Locale.ROOT);
    return SPACE.splitAsStream(role.toLowerCase(Locale.ROOT)).anyMatch(own -> means(own, wanted));
  }

  private static boolean means(String own, String wanted) {
    boolean shortened = own.length() > 2 && own.endsWith(".");
    return own.equals(wanted)
        || (shortened && wanted.startsWith(own.substring(0, own.length() - 1)));
  }
}
