package parlance.io;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Bytes to text, with nothing guessed and nothing repaired. */
final class Utf8 {
  /** Above this share of control characters, text is taken for something else: 1 in 20. */
  private static final int CONTROLS_PER_TEXT = 20;

  private Utf8() {}

  /**
   * The text of the bytes.
   *
   * @throws UnreadableException if they are not UTF-8, or no text
   */
  static String decode(byte[] bytes) throws UnreadableException {
    refuseBinary(bytes);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw new UnreadableException(
          String.format(
              "not UTF-8: byte 0x%02X at offset %d; convert the file to UTF-8",
              bytes[in.position()], in.position()));
    }
    return out.flip().toString();
  }

  private static void refuseBinary(byte[] bytes) throws UnreadableException {
    int controls = 0;
    for (int i = 0; i < bytes.length; i++) {
      int value = bytes[i];
      if (value == 0) {
        throw new UnreadableException(
            "a binary file, or UTF-16: byte 0x00 at offset " + i + "; convert it to UTF-8 text");
      }
      if (value > 0 && value < ' ' && "\t\n\r\f".indexOf(value) < 0) {
        controls++;
      }
    }
    if (controls > bytes.length / CONTROLS_PER_TEXT) {
      throw new UnreadableException("a binary file: " + controls + " control bytes");
    }
  }

  /** Whether there is nothing in a text that a reader could see. */
  static boolean isBlank(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT);
  }

  /** SHA-256 in lower-case hexadecimal. */
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
