package parlance.tag;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the words of a tagger's training data, each with its tags and how often it had them, and
 * then the list of all tags. Not for two threads at once.
 *
 * <p>Equally good tags are chosen by the order in which hash tables of strings hold them, as in
 * CoreNLP.
 */
final class DictionaryReader {
  private final DataReader in;
  private final int rareBelow;
  private WordTable words = new WordTable(0);
  private final List<KnownTags> knownTags = new ArrayList<>();
  private final WordTable tagTable = new WordTable(0);
  private final List<String> tags = new ArrayList<>();
  private final Map<String, Integer> tagNumbers = new HashMap<>();
  private final Set<String> openTags = new HashSet<>();

  /**
   * @param in at the number of words
   * @param rareBelow how often a word has to come that is not rare
   */
  DictionaryReader(DataReader in, int rareBelow) {
    this.in = in;
    this.rareBelow = rareBelow;
  }

  void read(int tagCount) throws IOException {
    int begin = in.position();
    skipWords();
    readTags(tagCount);
    int end = in.position();
    in.moveTo(begin);
    readWords();
    in.moveTo(end);
  }

  private void skipWords() throws IOException {
    for (int word = in.integer(); word > 0; word--) {
      in.text();
      for (int tag = in.integer(); tag > 0; tag--) {
        in.text();
        in.skip(Integer.BYTES);
      }
    }
    if (in.integer() != 0) {
      throw new IOException("it has a list of verbs");
    }
  }

  private void readTags(int expected) throws IOException {
    int count = in.integer();
    if (count != expected || count > Byte.MAX_VALUE) {
      throw new IOException("it has " + count + " tags");
    }
    for (int i = 0; i < count; i++) {
      int text = in.text();
      in.add(text, tagTable);
      tags.add(in.text(text));
      tagNumbers.put(in.text(text), i);
      boolean closed = in.unsignedByte() != 0;
      if (!closed) {
        openTags.add(in.text(text));
      }
    }
  }

  private void readWords() throws IOException {
    int count = in.integer();
    words = new WordTable(count);
    Map<Integer, KnownTags> ofOneTag = new HashMap<>();
    Map<KnownTags, KnownTags> ofMore = new HashMap<>();
    for (int word = 0; word < count; word++) {
      in.add(in.text(), words);
      int itsTags = in.integer();
      if (itsTags == 1) {
        int tag = readTag();
        int times = in.integer();
        int key = times < rareBelow ? -1 - tag : tag;
        knownTags.add(ofOneTag.computeIfAbsent(key, fresh -> known(Map.of(tags.get(tag), times))));
      } else {
        KnownTags known = known(readCounts(itsTags));
        knownTags.add(ofMore.computeIfAbsent(known, fresh -> fresh));
      }
    }
    words.trim();
  }

  private Map<String, Integer> readCounts(int count) throws IOException {
    Map<String, Integer> counts = new HashMap<>(count);
    for (int i = 0; i < count; i++) {
      counts.put(tags.get(readTag()), in.integer());
    }
    return counts;
  }

  private KnownTags known(Map<String, Integer> counts) {
    String mostFrequent = "";
    int most = 0;
    int sum = 0;
    for (Map.Entry<String, Integer> tag : counts.entrySet()) {
      if (tag.getValue() > most) {
        mostFrequent = tag.getKey();
        most = tag.getValue();
      }
      sum += tag.getValue();
    }
    return new KnownTags(candidates(counts.keySet()), mostFrequent, sum < rareBelow);
  }

  /** The number of the tag that stands next. */
  int readTag() throws IOException {
    int tag = in.find(in.text(), tagTable);
    if (tag < 0) {
      throw new IOException("no tag before byte " + in.position());
    }
    return tag;
  }

  /** The numbers of tags, with those that English verbs have as well that have one of them. */
  private List<Integer> candidates(Collection<String> seen) {
    List<String> candidates = new ArrayList<>(seen);
    addOther("VBN", "VBD", candidates);
    addOther("VB", "VBP", candidates);
    return candidates.stream().map(tagNumbers::get).toList();
  }

  private static void addOther(String one, String other, List<String> candidates) {
    boolean hasOne = candidates.contains(one);
    if (hasOne != candidates.contains(other)) {
      candidates.add(hasOne ? other : one);
    }
  }

  WordTable words() {
    return words;
  }

  /** By the number of the word. */
  List<KnownTags> knownTags() {
    return knownTags;
  }

  /** By their numbers. */
  List<String> tags() {
    return tags;
  }

  /** What may be said of a word that was not seen. */
  KnownTags unknown() {
    return new KnownTags(candidates(openTags), "", true);
  }
}
