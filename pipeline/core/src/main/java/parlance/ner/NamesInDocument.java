package parlance.ner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parlance.document.Document;
import parlance.document.MentionType;
import parlance.document.Sentence;

/**
 * The names of one document, agreeing with each other: a name is of one type throughout, and what
 * is clearly a name in one place is one wherever its words stand.
 */
final class NamesInDocument {
  /** Set by hand: a listed name is as sure as what the models are surest of. */
  private static final double LISTED_SCORE = 0.95;

  /** A repeated name is as sure as its surest occurrence, less this. */
  private static final double REPETITION_DISCOUNT = 0.9;

  private static final double CLEAR_SCORE = 0.6;
  private static final double SURE_SCORE = 0.8;

  private final Document document;
  private final Lexicon lexicon;
  private final TitleCase titleCase;
  private final List<Candidate> names = new ArrayList<>();
  private final Candidate[] covering;

  NamesInDocument(Document document, Lexicon lexicon, TitleCase titleCase) {
    this.document = document;
    this.lexicon = lexicon;
    this.titleCase = titleCase;
    this.covering = new Candidate[document.tokens().size()];
  }

  /** Adds the candidates that overlap nothing added before, the longest first. */
  void add(List<Candidate> candidates) {
    candidates.stream()
        .sorted(
            Comparator.comparingInt(Candidate::length)
                .reversed()
                .thenComparingInt(Candidate::first))
        .forEach(this::addIfFree);
  }

  private void addIfFree(Candidate candidate) {
    for (int i = candidate.first(); i < candidate.end(); i++) {
      if (covering[i] != null) {
        return;
      }
    }
    for (int i = candidate.first(); i < candidate.end(); i++) {
      covering[i] = candidate;
    }
    names.add(candidate);
  }

  /** Listed names of a sentence, the longest at each token. */
  List<Candidate> listed(Sentence sentence) {
    List<Candidate> found = new ArrayList<>();
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      Candidate longest = null;
      int last = Math.min(sentence.endToken(), i + lexicon.longest());
      String words = word(i);
      for (int end = i + 1; lexicon.isBeginning(words); end++) {
        MentionType type = lexicon.listed(words);
        if (type != null) {
          longest = new Candidate(i, end, type, LISTED_SCORE);
        }
        if (end == last) {
          break;
        }
        words = longer(words, end);
      }
      if (longest != null) {
        found.add(longest);
        i = longest.end() - 1;
      }
    }
    return found;
  }

  /** Gives each name the type that most speaks for in the whole document. */
  void agree() {
    Map<String, Map<MentionType, Double>> votes = new HashMap<>();
    Set<String> givenNames = new HashSet<>();
    for (Candidate name : names) {
      vote(votes, words(name), name.type(), name.score());
      if (name.type() == MentionType.PERSON && name.length() > 1) {
        vote(votes, word(name.end() - 1), MentionType.PERSON, 2 * name.score());
        givenNames.add(word(name.first()));
      }
    }
    names.replaceAll(
        name ->
            (name.type() == MentionType.ORG || name.type() == MentionType.MISC)
                    && givenNames.contains(words(name))
                ? name.as(MentionType.PERSON)
                : agreed(name, votes.getOrDefault(words(name), Map.of())));
  }

  /** A town and its team share a name, so that a sure type changes only from or to a person's. */
  private static Candidate agreed(Candidate name, Map<MentionType, Double> votes) {
    MentionType winner = winner(votes, name.type());
    boolean changeable =
        name.score() < SURE_SCORE
            || name.type() == MentionType.PERSON
            || winner == MentionType.PERSON;
    return changeable && name.type() != MentionType.DATE ? name.as(winner) : name;
  }

  private static void vote(
      Map<String, Map<MentionType, Double>> votes, String name, MentionType type, double weight) {
    votes
        .computeIfAbsent(name, unseen -> new EnumMap<>(MentionType.class))
        .merge(type, weight, Double::sum);
  }

  private static MentionType winner(Map<MentionType, Double> votes, MentionType otherwise) {
    return votes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(otherwise);
  }

  /** Finds the clear names again where they were missed. */
  void repeat() {
    NavigableMap<String, Candidate> clear = clear();
    int longest = clear.values().stream().mapToInt(Candidate::length).max().orElse(0);
    List<Candidate> found = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      boolean titled = titleCase.isTitled(sentence);
      for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
        Candidate repeated = null;
        int last = Math.min(sentence.endToken(), i + longest);
        String words = word(i);
        for (int end = i + 1; isBeginning(words, clear); end++) {
          Candidate known = clear.get(words);
          if (known != null && (end > i + 1 || isProper(i, titled))) {
            repeated = new Candidate(i, end, known.type(), known.score() * REPETITION_DISCOUNT);
          }
          if (end == last) {
            break;
          }
          words = longer(words, end);
        }
        if (repeated != null) {
          found.add(repeated);
        }
      }
    }
    add(found);
  }

  private static boolean isBeginning(String words, NavigableMap<String, Candidate> clear) {
    String next = clear.ceilingKey(words);
    return next != null && next.startsWith(words);
  }

  private NavigableMap<String, Candidate> clear() {
    Map<String, Integer> counts = new HashMap<>();
    names.forEach(name -> counts.merge(words(name), 1, Integer::sum));
    NavigableMap<String, Candidate> clear = new TreeMap<>();
    for (Candidate name : names) {
      if (name.type() == MentionType.DATE || name.score() < CLEAR_SCORE) {
        continue;
      }
      if (name.length() > 1 || counts.getOrDefault(words(name), 0) > 1) {
        keepSurer(clear, words(name), name);
      }
      if (name.type() == MentionType.PERSON && name.length() > 1) {
        keepSurer(clear, word(name.end() - 1), name.within(name.end() - 1, name.end()));
      }
    }
    return clear;
  }

  private static void keepSurer(Map<String, Candidate> clear, String words, Candidate name) {
    clear.merge(words, name, (one, two) -> one.score() >= two.score() ? one : two);
  }

  /** Whether a single word may be the name that it spells. */
  private boolean isProper(int token, boolean titled) {
    String word = word(token);
    return word.length() > 1
        && Character.isUpperCase(word.codePointAt(0))
        && (titled || document.tokens().get(token).pos().startsWith("NNP"))
        && !titleCase.isAlsoInLowerCase(word);
  }

  /** All names, in text order. */
  List<Candidate> names() {
    return names.stream().sorted(Comparator.comparingInt(Candidate::first)).toList();
  }

  /** The candidate that covers a token, if any. */
  @Nullable Candidate at(int token) {
    return covering[token];
  }

  String words(Candidate name) {
    return words(name.first(), name.end());
  }

  private String words(int first, int end) {
    String words = word(first);
    for (int i = first + 1; i < end; i++) {
      words = longer(words, i);
    }
    return words;
  }

  /** The words before a token, and it, with a blank between them where they are apart. */
  private String longer(String words, int token) {
    boolean apart =
        document.tokens().get(token - 1).span().end() < document.tokens().get(token).span().begin();
    return words + (apart ? " " : "") + word(token);
  }

  private String word(int token) {
    return document.text(document.tokens().get(token));
  }
}
