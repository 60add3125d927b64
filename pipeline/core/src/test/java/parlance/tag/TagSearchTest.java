package parlance.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** On small taggers of random weights, against all ways to tag a sentence. */
class TagSearchTest {
  private static final List<String> TAGS = List.of("NN", "VB", "VBP", "JJ", "DT");
  private static final List<String> WORDS = List.of("Berlin", "a", "can", "Can", "x-1", "Co.");

  private final Random random = new Random(11);

  @Test
  void findsTheMostProbableTags() throws IOException {
    for (int round = 0; round < 40; round++) {
      TaggerModel model = tagger(3).read();
      for (int i = 0; i < 20; i++) {
        List<String> words = sentence();
        List<String> best = best(model, words);
        assertEquals(best, new CoreNlpTagger(model).tags(words), words.toString());
        assertEquals(best, CoreNlpTagger.exact(model).tags(words), words.toString());
      }
    }
  }

  @Test
  void ofTagsEquallyGoodThoseThatComeFirstAreTaken() throws IOException {
    TaggerFile file = new TaggerFile();
    file.openTags.addAll(List.of("NN", "JJ"));
    file.weigh(Template.WORD, "rose", "NN", 1);
    file.weigh(Template.WORD, "rose", "JJ", 1);
    TaggerModel model = file.read();
    List<String> first = CoreNlpTagger.exact(model).tags(List.of("a", "rose", "is"));
    assertEquals(List.of("NN", "NN", "NN"), first);
    assertEquals(first, new CoreNlpTagger(model).tags(List.of("a", "rose", "is")));
  }

  @Test
  void weightsWhoseExponentialsHaveNoRoomAreComparedAllTheSame() throws IOException {
    for (double weight : new double[] {800, -800, 5000}) {
      TaggerFile file = new TaggerFile();
      file.openTags.addAll(List.of("NN", "JJ"));
      file.weigh(Template.WORD_BEFORE, "a", "JJ", -weight);
      file.weigh(Template.WORD, "rose", "NN", weight);
      file.weigh(Template.WORD, "rose", "JJ", weight + 1);
      file.weigh(Template.WORD, "rose", ".$$.", weight);
      TaggerModel model = file.read();
      List<String> words = List.of("rose", "a", "rose", "rose", "a", "x");
      assertEquals(CoreNlpTagger.exact(model).tags(words), new CoreNlpTagger(model).tags(words));
    }
  }

  @Test
  void aSentenceOfNoWordsHasNoTags() throws IOException {
    assertTrue(new CoreNlpTagger(tagger(1).read()).tags(List.of()).isEmpty());
  }

  private List<String> sentence() {
    List<String> words = new ArrayList<>();
    for (int length = 1 + random.nextInt(5); length > 0; length--) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return words;
  }

  private TaggerFile tagger(double spread) {
    TaggerFile file = new TaggerFile();
    file.openTags.addAll(TAGS.subList(0, 4));
    file.closedTags.add("DT");
    file.dictionary.put("a", Map.of("DT", 90, "NN", 3));
    file.dictionary.put("can", new HashMap<>(Map.of("VB", 5, "NN", 5)));
    file.dictionary.put("x-1", Map.of("JJ", 2));
    weigh(file, Template.WORD_BEFORE, spread, WORDS);
    weigh(file, Template.WORD, spread, WORDS);
    weigh(file, Template.WORD_AFTER, spread, WORDS);
    weigh(file, Template.TWO_TAGS_BEFORE, spread, List.of("NA!NA", "NA!NN", "NN!DT", "VB!VBP"));
    weigh(file, Template.TAG_BEFORE, spread, List.of("NA", "NN", "VBP", "DT"));
    weigh(file, Template.CLUSTER_BEFORE, spread, List.of("7", "null"));
    weigh(file, Template.CLUSTERS_AROUND, spread, List.of("null|7|null", "null|null|7"));
    weigh(file, Template.HAS_CAPITAL, spread, List.of("0", "1"));
    weigh(file, Template.HAS_LETTER_DIGIT_DASH, spread, List.of("0", "1"));
    weigh(file, Template.NAMES_COMPANY, spread, List.of("0", "1"));
    weigh(file, Template.TAG_IN_LOWER_CASE_AT_BEGIN, spread, List.of("0", "NN", "VB"));
    weigh(file, Template.TAG_IN_LOWER_CASE_INSIDE, spread, List.of("0", "NN", "VB"));
    weigh(file, Template.HAS_CAPITAL_AT_BEGIN, spread, List.of("1"));
    return file;
  }

  private void weigh(TaggerFile file, Template template, double spread, List<String> values) {
    for (String value : values) {
      for (String tag : TAGS) {
        file.weigh(template, value, tag, spread * random.nextGaussian());
      }
    }
  }

  private static List<String> best(TaggerModel model, List<String> words) {
    TagContexts contexts = new TagContexts(model.tags(), model.weights());
    List<WordEvidence> evidence = new ArrayList<>();
    words.forEach(word -> evidence.add(new WordEvidence(word, model)));
    evidence.add(new WordEvidence(".$.", model));
    WordEvidence outside = new WordEvidence("NA", model);
    SentenceEvidence sentence =
        new SentenceEvidence(model.weights(), evidence, outside, contexts.outside());
    Ways ways = new Ways(new ExactScores(model.weights(), contexts, sentence), contexts, sentence);
    ways.follow(0, 0);
    return ways.best.subList(0, words.size()).stream().map(model.tags()::get).toList();
  }

  /** Tries all. */
  private static final class Ways {
    private final ExactScores scores;
    private final TagContexts contexts;
    private final SentenceEvidence sentence;
    private final List<Integer> way = new ArrayList<>();
    private List<Integer> best = List.of();
    private double most = Double.NEGATIVE_INFINITY;

    Ways(ExactScores scores, TagContexts contexts, SentenceEvidence sentence) {
      this.scores = scores;
      this.contexts = contexts;
      this.sentence = sentence;
    }

    void follow(int word, double total) {
      if (word == sentence.size()) {
        if (total > most) {
          most = total;
          best = List.copyOf(way);
        }
        return;
      }
      for (int tag : sentence.candidates(word)) {
        scores.moveTo(word);
        double own = scores.after(contexts.number(tag(word - 2), tag(word - 1)))[tag];
        way.add(tag);
        follow(word + 1, total + own);
        way.remove(word);
      }
    }

    private int tag(int word) {
      return word < 0 ? contexts.outside() : way.get(word);
    }
  }
}
