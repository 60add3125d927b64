package parlance.stance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parlance.document.Stance.Polarity;
import parlance.model.Models;
import parlance.model.SetupException;
import parlance.stance.StanceWord.Kind;
import parlance.stance.StanceWord.Negation;
import parlance.stance.StanceWord.Targets;

/**
 * The words that carry stance, read from a YAML file such as {@code models/stance/words.yaml}.
 *
 * <p>Immutable, so threads may share it.
 */
final class StanceLexicon {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  /** For words that give no score of their own. */
  private static final double DEFAULT_SCORE = 0.8;

  /** The file's form. */
  private record Contents(
      Map<Kind, Map<String, Entry>> words, Map<FunctionWords, Set<String>> functionWords) {}

  private record Entry(
      @Nullable List<String> forms,
      Map<String, Polarity> slots,
      @Nullable Targets targets,
      @Nullable Negation negation,
      @Nullable Double score,
      List<String> fires,
      List<String> rests) {}

  /** Closed lists that the rules need beside the words themselves. */
  enum FunctionWords {
    /** Verbs whose subject holds what their object noun says: "express support". */
    EXPRESS,
    /** Verbs whose subject is the target of what their noun says: "face criticism". */
    RECEIVE,
    /** Verbs whose subject is the target where the noun's holder follows: "has the support of". */
    POSSESS,
    /** Verbs that deny what their infinitive says: "refuse to back". */
    DENY,
    /** Verbs whose subject no longer holds what their object noun says: "lose faith". */
    LOSE,
    /** Verbs and nouns whose complement the text does not stand behind: "deny", "claim". */
    DISOWN,
    /** Words that are no target by themselves: "each other". */
    VAGUE,
    /** Verbs that say nothing by themselves: "wants to continue". */
    EMPTY,
    /** Verbs by which somebody calls something by a word: "label", "describe". */
    LABEL,
    /** Adverbs that deny. */
    NOT,
    /** Auxiliaries that leave open whether. */
    MAY,
    /** Auxiliaries of the future. */
    WILL,
    /** Auxiliaries of the conditional, which in reported speech stands for the future. */
    WOULD,
    /** Auxiliaries that bind the subject to something: "should". */
    SHOULD,
    /** Nouns and verbs whose clause may or may not be so: "fear that", "it is unclear whether". */
    SUPPOSE,
    /** What opens a question inside a sentence. */
    WHETHER,
    /** Words before "if" that make it no condition: "as if", "even if". */
    AS,
    /** Words whose infinitive is still to come: "expected to", "going to". */
    EXPECT,
    /** Verbs whose gerund is what somebody is charged with: "accused of backing". */
    CHARGE,
    /** Prepositions for what an object did or shall not do: "criticised them for backing". */
    GROUND,
    /** Prepositions between a verb and the noun that says what it does: "came under fire from". */
    LIGHT,
    /** Conjunctions that carry "not" on to the next verb: "did not seek or receive". */
    OR,
    /** Adverbs that leave something undone: "has yet to". */
    YET,
    /** Adverbs that turn "could not" into its opposite: "could not agree more". */
    MORE,
    /** Acts by which an actor leaves: who asks for them is against the actor. */
    LEAVE,
    /** Verbs by which something is over: "the siege must end". */
    END,
    /** Verbs that with an infinitive bind the subject as "should" does: "needs to". */
    NEED,
    /** Nouns that an adjective judges for their subject: "is a bad idea". */
    JUDGED,
    /** Verbs of opinion, before which "not" denies what is thought: "does not think that". */
    THINK,
    /** Verbs after "should" by which a speaker foresees rather than asks. */
    FORESEEN,
    /** Verbs for what cannot be had "without": "will never have peace without". */
    ATTAIN,
    /** Verbs whose infinitive is no act of will: "happy to hear". */
    PERCEIVE,
    /** Verbs whose object and what becomes of it are one target: "wants the siege lifted". */
    WISH,
    /** Verbs of wish whose infinitive is one only after "would": "would like to". */
    HABIT,
    /** Deeds that tell a position where they are done, not where they are wished: "signed it". */
    DEED,
    /** Verbs and nouns for what shall be, before a clause: "ensure that they back it". */
    WISHED,
    /** What stands over a piece in which its author takes positions: "Opinion". */
    OPINION,
    /** Prepositions of what merely surrounds an act: "despite", "during". */
    BESIDE,
    /** Prepositions for what is not there: "no peace without". */
    WITHOUT,
    /** Adverbs that leave one way. */
    ONLY,
    /** Prepositions for the one way: "only through". */
    THROUGH,
    /** Words that open a condition: "if", "unless". */
    IF,
    /** Words and phrases that make a condition: "as part of", "in exchange for", "pending". */
    CONDITION,
    /** Nouns of time, which fill no slot: "argued for years". */
    TIME,
    /** Adverbs that put a stance into the past: "once". */
    ONCE,
    /** Verbs whose will not amounts to a position of their subject: "will not allow". */
    COMMIT
  }

  private final Map<Kind, Map<String, List<StanceWord>>> byForm = new EnumMap<>(Kind.class);
  private final List<StanceWord> words = new ArrayList<>();
  private final Map<FunctionWords, Set<String>> functionWords;

  private StanceLexicon(Contents contents) {
    functionWords = contents.functionWords();
    for (Map.Entry<Kind, Map<String, Entry>> section : contents.words().entrySet()) {
      section.getValue().forEach((word, entry) -> add(section.getKey(), word, entry));
    }
    for (FunctionWords list : FunctionWords.values()) {
      if (!functionWords.containsKey(list)) {
        throw new IllegalArgumentException("functionWords lacks " + list);
      }
    }
  }

  /**
   * Reads a lexicon.
   *
   * @throws SetupException if there is none of that name, or it is not of the form
   */
  static StanceLexicon load(Models models, String name) {
    try (InputStream in = models.open(name)) {
      return new StanceLexicon(YAML.readValue(in, Contents.class));
    } catch (JsonProcessingException | IllegalArgumentException wrong) {
      throw new SetupException("stance lexicon " + name + ": " + wrong.getMessage(), wrong);
    } catch (IOException unreadable) {
      throw new SetupException(
          "stance lexicon " + name + " cannot be read: " + unreadable, unreadable);
    }
  }

  private void add(Kind kind, String name, Entry entry) {
    List<String> parts = List.of(name.split(" ", -1));
    List<String> forms = new ArrayList<>(List.of(parts.get(0)));
    if (entry.forms() != null) {
      forms.addAll(entry.forms());
    }
    StanceWord word =
        new StanceWord(
            kind,
            name,
            forms,
            parts.size() > 1 ? parts.get(1) : null,
            entry.slots(),
            entry.targets() == null ? Targets.ANY : entry.targets(),
            entry.negation() == null ? Negation.DENIES : entry.negation(),
            entry.score() == null ? DEFAULT_SCORE : entry.score(),
            entry.fires(),
            entry.rests());
    words.add(word);
    Map<String, List<StanceWord>> section =
        byForm.computeIfAbsent(kind, none -> new LinkedHashMap<>());
    for (String form : forms) {
      section.computeIfAbsent(form, none -> new ArrayList<>()).add(word);
    }
  }

  /** Words of a kind with this lemma; those with a particle come first if they need one. */
  List<StanceWord> find(Kind kind, String lemma) {
    return byForm
        .getOrDefault(kind, Map.of())
        .getOrDefault(lemma.toLowerCase(Locale.ROOT), List.of());
  }

  boolean is(FunctionWords list, String lemma) {
    return functionWords.getOrDefault(list, Set.of()).contains(lemma.toLowerCase(Locale.ROOT));
  }

  List<StanceWord> words() {
    return List.copyOf(words);
  }
}
