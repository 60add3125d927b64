package parlance.crf;

import edu.stanford.nlp.process.Americanize;
import edu.stanford.nlp.process.WordShapeClassifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words by how they are written. Some thousand are kept; a word is the same whether it was kept or
 * not.
 *
 * <p>Safe for many threads.
 */
final class Words {
  /** As a power of two. */
  private static final int PLACES = 14;

  /** Longer words, in UTF-16 units, are not kept: few come twice. */
  private static final int LONGEST_KEPT = 64;

  private static final Pattern TITLE = Pattern.compile("(?:Mr|Ms|Mrs|Dr|Miss|Sen|Judge|Sir)\\.?");

  /** What CoreNLP takes a property for that it does not have, at some places; "" at others. */
  private static final String NULL = "null";

  private final Vocabulary vocabulary;
  private final FeatureTable features;
  private final List<Crf> crfs;
  private final List<Collection<String>> knownInLowerCase = new ArrayList<>();
  private final AtomicReferenceArray<@Nullable Kept> kept = new AtomicReferenceArray<>(1 << PLACES);
  private final Word outside;

  private record Kept(String written, Word word) {}

  Words(Vocabulary vocabulary, FeatureTable features, List<Crf> crfs) {
    this.vocabulary = vocabulary;
    this.features = features;
    this.crfs = crfs;
    for (int crf = 0; crf < crfs.size(); crf++) {
      knownInLowerCase.add(vocabulary.knownInLowerCase(crf));
    }
    outside = absent();
  }

  /** What stands before the first word of a sentence and after the last. */
  Word outside() {
    return outside;
  }

  Word of(String written) {
    int hash = written.hashCode();
    int place = (hash ^ hash >>> PLACES) & ((1 << PLACES) - 1);
    Kept there = kept.getAcquire(place);
    if (there != null && there.written.equals(written)) {
      return there.word;
    }
    Word word = read(Americanize.americanize(written));
    if (written.length() <= LONGEST_KEPT) {
      kept.setRelease(place, new Kept(written, word));
    }
    return word;
  }

  private Word read(String spelling) {
    int number = vocabulary.part(spelling);
    int cluster = vocabulary.cluster(spelling);
    boolean isTitle = TITLE.matcher(spelling).matches();
    List<WordView.Letters> letters = letters("<" + spelling + ">", vocabulary);
    List<WordView> views = new ArrayList<>();
    for (int i = 0; i < crfs.size(); i++) {
      Crf crf = crfs.get(i);
      int shape =
          vocabulary.part(
              WordShapeClassifier.wordShape(spelling, crf.shaper(), knownInLowerCase.get(i)));
      WordView.Parts parts = new WordView.Parts(number, cluster, cluster, shape, shape);
      views.add(new WordView(i, crf, features, parts, isTitle, letters));
    }
    return Word.of(spelling, number, cluster, views);
  }

  private Word absent() {
    int empty = vocabulary.part("");
    int none = vocabulary.part(NULL);
    WordView.Parts parts = new WordView.Parts(empty, none, empty, empty, none);
    List<WordView> views = new ArrayList<>();
    for (int i = 0; i < crfs.size(); i++) {
      views.add(new WordView(i, crfs.get(i), features, parts, false, List.of()));
    }
    return Word.of("", empty, empty, views);
  }

  /** Numbers of the beginnings and ends of two units and more, each once. */
  private static List<WordView.Letters> letters(String bracketed, Vocabulary vocabulary) {
    List<WordView.Letters> letters = new ArrayList<>();
    int length = bracketed.length();
    for (int units = 2; units <= Math.min(length, vocabulary.longest()); units++) {
      int first = vocabulary.part(bracketed, 0, units);
      int last = vocabulary.part(bracketed, length - units, length);
      if (first != Strings.UNKNOWN) {
        letters.add(new WordView.Letters(first, units));
      }
      if (last != Strings.UNKNOWN && last != first) {
        letters.add(new WordView.Letters(last, units));
      }
    }
    return letters;
  }
}
