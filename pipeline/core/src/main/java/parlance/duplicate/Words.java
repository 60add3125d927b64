package parlance.duplicate;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.stream.LongStream;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * The words of a text as a reprint keeps them: runs of letters and digits, in lower case, without
 * accents, so that outlets' quote marks, dashes, hyphenation and encodings make no difference.
 */
final class Words {
  private final LongStream.Builder hashes = LongStream.builder();
  private final StringBuilder word = new StringBuilder();

  private Words() {}

  /** A 64-bit hash of each word, in text order. */
  static long[] hashes(String text) {
    Words words = new Words();
    Normalizer.normalize(text, Normalizer.Form.NFKD).codePoints().forEach(words::add);
    words.end();
    return words.hashes.build().toArray();
  }

  private void add(int letter) {
    if (Character.isLetterOrDigit(letter)) {
      word.appendCodePoint(Character.toLowerCase(letter));
    } else if (!isWithinWord(letter)) {
      end();
    }
  }

  /** Accents, soft hyphens and joiners, which change no word and end none. */
  private static boolean isWithinWord(int letter) {
    return switch (Character.getType(letter)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }

  private void end() {
    if (word.length() > 0) {
      byte[] bytes = word.toString().getBytes(StandardCharsets.UTF_8);
      hashes.add(MurmurHash3.hash128x64(bytes)[0]);
      word.setLength(0);
    }
  }
}
