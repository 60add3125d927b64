package parlance.export;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Digests of passwords as Discourse Network Analyzer checks them, by Jasypt's {@code
 * StrongPasswordEncryptor}: SHA-256 over 16 bytes of salt and the password, 100,000 times, with the
 * salt before it, in Base64. The salt is the same each time, for so are an export's bytes; the
 * password is in the documentation and keeps nothing secret.
 */
final class DnaPassword {
  private static final int ITERATIONS = 100_000;
  private static final byte[] SALT = "Parlance's salt.".getBytes(StandardCharsets.US_ASCII);

  private DnaPassword() {}

  static String digest(String password) {
    byte[] digest = DigestUtils.sha256(join(SALT, password.getBytes(StandardCharsets.UTF_8)));
    for (int i = 1; i < ITERATIONS; i++) {
      digest = DigestUtils.sha256(digest);
    }
    return Base64.getEncoder().encodeToString(join(SALT, digest));
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
