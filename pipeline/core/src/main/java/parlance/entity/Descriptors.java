package parlance.entity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parlance.document.MentionType;
import parlance.entity.ActorNouns.Trait;
import parlance.parse.SyntaxTree;

/**
 * The common nouns under which an article introduces what it names: "fund" for "the Ostwick Harbour
 * Fund", "ferry" for "the ferry Kestrel" and "Kestrel, a ferry,", "town" for "the town of Ostwick".
 */
final class Descriptors {
  private final Lexicon lexicon;
  private final SyntaxTree tree;

  Descriptors(Lexicon lexicon, SyntaxTree tree) {
    this.lexicon = lexicon;
    this.tree = tree;
  }

  /** The nouns for a name that is no person's, in lower case and in the singular. */
  Set<String> of(Candidate name) {
    Set<String> nouns = new LinkedHashSet<>();
    if (!name.isName()
        || !name.canBeEntity()
        || name.type() == MentionType.PERSON
        || name.type() == MentionType.NORP) {
      return nouns;
    }
    inside(name, nouns);
    int before = name.first() - 1;
    if (before >= 0 && isNoun(before) && linked(before, name.head())) {
      nouns.add(lemma(before));
    }
    if (before > 0 && tree.word(before).equals("of") && isPlaceNoun(before - 1)) {
      nouns.add(lemma(before - 1));
    }
    int apposition = apposition(name);
    if (apposition != SyntaxTree.NONE) {
      nouns.add(lemma(apposition));
    }
    nouns.removeIf(noun -> lexicon.nouns().has(Trait.NO_DESCRIPTION, noun));
    return nouns;
  }

  /** The noun that the name's own words end in, or that stands before "of". */
  private void inside(Candidate name, Set<String> nouns) {
    List<String> words = NameForm.words(name.key());
    if (words.size() < 2) {
      return;
    }
    int of = words.indexOf("of");
    String noun = of > 0 ? words.get(of - 1) : words.get(words.size() - 1);
    if (!lexicon.aliases().isPlace(noun) && lexicon.genders().of(noun) == Gender.UNKNOWN) {
      nouns.add(noun);
    }
  }

  /** The noun of "a ferry" right after a name and a comma, or {@link SyntaxTree#NONE}. */
  int apposition(Candidate name) {
    int begin = name.last() + 2;
    if (begin >= tree.size()
        || !tree.word(begin - 1).equals(",")
        || !tree.pos(begin).equals("DT")
        || !isNoun(tree.head(begin))) {
      return SyntaxTree.NONE;
    }
    int noun = tree.head(begin);
    return tree.is(noun, "appos") && linked(noun, name.head()) ? noun : SyntaxTree.NONE;
  }

  private boolean isPlaceNoun(int token) {
    return lexicon.nouns().has(Trait.NAMED_PLACES, lemma(token));
  }

  private boolean isNoun(int token) {
    return token != SyntaxTree.NONE && tree.pos(token).equals("NN");
  }

  private boolean linked(int noun, int name) {
    return tree.head(noun) == name || tree.head(name) == noun;
  }

  private String lemma(int token) {
    return tree.lemma(token).toLowerCase(Locale.ROOT);
  }
}
