package parlance.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parlance.document.Mention;
import parlance.document.MentionType;
import parlance.entity.ActorNouns.Trait;
import parlance.entity.PhraseReader.NameTable;
import parlance.parse.SyntaxTree;

/**
 * Finds the noun phrases that may take up a name that is no actor's: "the festival", "this town";
 * what a name is said to be: "Kestrel, a ferry,"; and names in small letters: "climate summit".
 */
final class ThingFinder {
  private static final double SCORE = 0.7;

  private final Lexicon lexicon;
  private final SyntaxTree tree;
  private final NameTable names;
  private final Set<String> described = new HashSet<>();
  private final Set<String> written = new HashSet<>();

  ThingFinder(Lexicon lexicon, SyntaxTree tree, NameTable names, List<Candidate> named) {
    this.lexicon = lexicon;
    this.tree = tree;
    this.names = names;
    Descriptors descriptors = new Descriptors(lexicon, tree);
    for (Candidate name : named) {
      described.addAll(descriptors.of(name));
      boolean thing = name.type() != MentionType.PERSON && name.type() != MentionType.NORP;
      if (thing && name.canBeEntity() && name.key().indexOf(' ') > 0) {
        written.add(name.key());
      }
    }
  }

  /** The phrases whose noun describes a name of the document. */
  List<Candidate> find() {
    List<Candidate> found = new ArrayList<>();
    for (int token = 0; token < tree.size(); token++) {
      if (!tree.pos(token).startsWith("NN")
          || names.at(token) != null
          || tree.is(token, "compound", "amod", "flat")
          || lexicon.nouns().match(tree, token) != null) {
        continue;
      }
      int first = first(token);
      boolean determined = first < token && tree.pos(first).equals("DT");
      String lemma = tree.lemma(token).toLowerCase(Locale.ROOT);
      String key = key(determined ? first + 1 : first, token);
      if (written.contains(key)) {
        found.add(thing(first, token, key));
      } else if (determined
          && described.contains(lemma)
          && tree.pos(token).equals("NN")
          && (isDefinite(first) || tree.is(token, "appos"))) {
        found.add(thing(first, token, lemma));
      }
    }
    return found;
  }

  private String key(int first, int last) {
    StringBuilder words = new StringBuilder();
    for (int token = first; token <= last; token++) {
      words.append(tree.word(token)).append(' ');
    }
    return NameForm.key(words.toString());
  }

  private boolean isDefinite(int token) {
    return lexicon.nouns().has(Trait.DEFINITE, tree.word(token).toLowerCase(Locale.ROOT));
  }

  private int first(int noun) {
    int first = noun;
    while (first > 0
        && tree.sentence(first - 1) == tree.sentence(noun)
        && tree.head(first - 1) == noun
        && tree.is(first - 1, "det", "amod", "compound", "nummod", "nmod:poss")) {
      first--;
    }
    Candidate name = names.at(first);
    return name == null ? first : Math.min(first, name.first());
  }

  private Candidate thing(int first, int noun, String lemma) {
    return new Candidate(
        0,
        tree.span(first, noun),
        first,
        noun,
        noun,
        MentionType.MISC,
        Mention.Form.NOMINAL,
        lemma,
        null,
        SCORE);
  }
}
