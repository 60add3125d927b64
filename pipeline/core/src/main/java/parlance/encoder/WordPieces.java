package parlance.encoder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import parlance.model.Models;
import parlance.model.SetupException;

/**
 * Cuts words into the pieces of an uncased BERT vocabulary: lower case, no accents, each
 * punctuation mark apart, then the longest piece that fits, from left to right (WordPiece).
 *
 * <p>Safe for many threads. The same rules stand in {@code models/training/tagger/records.py}.
 */
public final class WordPieces {
  public static final String VOCABULARY = "encoder/vocabulary.txt";

  /** Characters of a run of letters; a longer one is one unknown piece. */
  private static final int LONGEST = 100;

  /** Pieces of a word; the rest is left out. */
  static final int MOST = 24;

  /** Words whose pieces are kept at hand. */
  private static final int REMEMBERED = 50_000;

  private final Map<String, Integer> ids;
  private final Map<String, int[]> known = new ConcurrentHashMap<>();

  WordPieces(List<String> vocabulary) {
    ids = new HashMap<>(2 * vocabulary.size());
    for (String piece : vocabulary) {
      ids.put(piece, ids.size());
    }
  }

  /** Reads the encoder's vocabulary. */
  public static WordPieces load(Models models) {
    return read(models, VOCABULARY);
  }

  /** How many pieces there are; they are numbered from 0. */
  public int size() {
    return ids.size();
  }

  /** Reads a vocabulary, a piece a line, in the order of their numbers. */
  public static WordPieces read(Models models, String name) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(models.open(name), StandardCharsets.UTF_8))) {
      return new WordPieces(lines.lines().toList());
    } catch (IOException | UncheckedIOException unreadable) {
      throw new SetupException("cannot read " + name + ": " + unreadable, unreadable);
    }
  }

  /** Number of a piece that the vocabulary is sure to hold, such as {@code [CLS]}. */
  public int id(String piece) {
    Integer id = ids.get(piece);
    if (id == null) {
      throw new SetupException("the vocabulary lacks " + piece);
    }
    return id;
  }

  /** Numbers of a word's pieces, from 1 to 24. */
  public int[] of(String word) {
    int[] found = known.get(word);
    if (found == null) {
      found = cut(word);
      if (known.size() < REMEMBERED) {
        known.put(word, found);
      }
    }
    return found.clone();
  }

  private int[] cut(String word) {
    List<Integer> pieces = new ArrayList<>();
    for (String part : parts(word)) {
      addPieces(part, pieces);
    }
    if (pieces.isEmpty()) {
      pieces.add(id("[UNK]"));
    }
    return pieces.stream().limit(MOST).mapToInt(Integer::intValue).toArray();
  }

  private void addPieces(String part, List<Integer> pieces) {
    int before = pieces.size();
    int begin = 0;
    while (begin < part.length()) {
      String prefix = begin == 0 ? "" : "##";
      int end = part.length() > LONGEST ? begin : part.length();
      while (end > begin && !ids.containsKey(prefix + part.substring(begin, end))) {
        end--;
      }
      if (end == begin) {
        pieces.subList(before, pieces.size()).clear();
        pieces.add(id("[UNK]"));
        return;
      }
      pieces.add(id(prefix + part.substring(begin, end)));
      begin = end;
    }
  }

  /** Runs of letters and digits, and every other character by itself. */
  static List<String> parts(String word) {
    List<String> parts = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    String plain = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    plain
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .forEach(
            c -> {
              if (isLetterOrNumber(c)) {
                run.appendCodePoint(c);
                return;
              }
              flush(run, parts);
              parts.add(Character.toString(c));
            });
    flush(run, parts);
    return parts;
  }

  private static void flush(StringBuilder run, List<String> parts) {
    if (!run.isEmpty()) {
      parts.add(run.toString());
      run.setLength(0);
    }
  }

  private static boolean isLetterOrNumber(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
