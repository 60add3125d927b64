package parlance.export;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Names of files for articles: the id where every file system takes it as it is, else what is left
 * of it with a hash of all of it. The name depends on the id alone, and no two ids share one, even
 * where the case of letters does not count.
 */
public final class FileNames {
  private static final Pattern PLAIN = Pattern.compile("[a-z0-9_][a-z0-9._-]{0,79}");
  private static final Pattern HASHED = Pattern.compile(".*-[0-9a-f]{16}");
  private static final int LONGEST = 60;

  /** Names that stand for devices on Windows, whatever follows their first dot. */
  private static final Set<String> DEVICES =
      Stream.concat(
              Stream.of("con", "prn", "aux", "nul"),
              IntStream.rangeClosed(0, 9).boxed().flatMap(n -> Stream.of("com" + n, "lpt" + n)))
          .collect(Collectors.toUnmodifiableSet());

  private FileNames() {}

  /** A name without ending: letters, digits, {@code . _ -}, at most 80 characters. */
  public static String of(String id) {
    if (isPlain(id)) {
      return id;
    }
    StringBuilder left = new StringBuilder();
    id.codePoints()
        .limit(LONGEST)
        .forEach(c -> left.append(isLetterOrDigit(c) || c == '-' ? (char) c : '_'));
    String hash = DigestUtils.sha256Hex(bytes(id)).substring(0, 16);
    return (left.isEmpty() || left.charAt(0) == '-' ? "_" + left : left) + "-" + hash;
  }

  private static boolean isPlain(String id) {
    return PLAIN.matcher(id).matches()
        && !id.endsWith(".")
        && !HASHED.matcher(id).matches()
        && !DEVICES.contains(id.split("\\.", 2)[0].toLowerCase(Locale.ROOT));
  }

  private static boolean isLetterOrDigit(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** UTF-16, by which halves of surrogate pairs differ too; an encoder would replace them. */
  private static byte[] bytes(String id) {
    ByteBuffer bytes = ByteBuffer.allocate(id.length() * Character.BYTES);
    bytes.asCharBuffer().put(id);
    return bytes.array();
  }
}
