package parlance.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parlance.document.Mention;
import parlance.document.MentionType;
import parlance.document.Sentence;
import parlance.entity.ActorNouns.Kind;
import parlance.entity.ActorNouns.Trait;
import parlance.entity.ActorPhrase.Determiner;
import parlance.entity.PhraseReader.NameTable;
import parlance.parse.SyntaxTree;

/** Finds the noun phrases that mean an actor without naming it. */
final class NominalFinder {
  /** Longest "of …" that still belongs to a role, in tokens. */
  private static final int LONGEST_COMPLEMENT = 7;

  private static final double SCORE = 0.8;
  private static final String[] PREMODIFIERS = {
    "det", "amod", "compound", "nummod", "nmod:poss", "advmod", "nmod:npmod", "obl:npmod", "flat"
  };
  private static final Set<String> ROLE_PREPOSITIONS = Set.of("of", "for", "to");

  private final Lexicon lexicon;
  private final SyntaxTree tree;
  private final NameTable names;
  private final List<Sentence> sentences;

  NominalFinder(Lexicon lexicon, SyntaxTree tree, NameTable names, List<Sentence> sentences) {
    this.lexicon = lexicon;
    this.tree = tree;
    this.names = names;
    this.sentences = sentences;
  }

  List<Candidate> find() {
    List<Candidate> found = new ArrayList<>();
    for (int token = 0; token < tree.size(); token++) {
      Candidate nominal = isHead(token) ? at(token) : null;
      if (nominal != null) {
        found.add(nominal);
      }
    }
    return found;
  }

  /** A noun that neither modifies another nor stands before the name that it is the title of. */
  private boolean isHead(int token) {
    if (!tree.pos(token).startsWith("NN") || names.at(token) != null) {
      return false;
    }
    boolean modifies = tree.is(token, "compound", "amod", "flat", "nummod");
    return !(modifies && tree.head(token) > token) && !word(token + 1).equals("-");
  }

  private String word(int token) {
    return token >= 0 && token < tree.size() ? tree.word(token) : "";
  }

  private @Nullable Candidate at(int token) {
    ActorNouns.Match known = lexicon.nouns().match(tree, token);
    ActorNouns.Match match = known == null ? calling(token) : known;
    if (match == null || isTitle(match.last() + 1)) {
      return null;
    }
    int first = begin(match);
    int last = complement(match);
    if (isTitle(last + 1)) {
      return null;
    }
    ActorPhrase phrase = PhraseReader.read(lexicon, tree, names, match, first, last);
    boolean role =
        phrase.noun().kind().personal()
            && !lexicon.nouns().has(Trait.RELATIONS, phrase.noun().lemma());
    boolean apposed = role && isApposed(first, match.head());
    return (apposed || accepts(phrase)) && !isVerb(phrase, match.head())
        ? candidate(phrase, match, first, last)
        : null;
  }

  /** "Jane Roe, a seismologist,": any noun for a living being may tell what somebody is. */
  private ActorNouns.@Nullable Match calling(int token) {
    String lemma = tree.lemma(token);
    Candidate name = tree.is(token, "appos") ? names.at(tree.head(token)) : null;
    boolean person = name != null && name.type() == MentionType.PERSON && name.last() < token;
    if (!person || !tree.pos(token).equals("NN") || !lexicon.animate().contains(lemma)) {
      return null;
    }
    ActorNouns.Noun noun = new ActorNouns.Noun(lemma, lemma, Kind.PERSON, Gender.UNKNOWN);
    return new ActorNouns.Match(noun, token, token, token);
  }

  /** "Jane Roe, director of the gallery,". */
  private boolean isApposed(int first, int head) {
    Candidate name = word(first - 1).equals(",") ? names.at(first - 2) : null;
    return name != null && name.type() == MentionType.PERSON && tree.is(head, "appos");
  }

  /** "The union advocates a strike", where the tagger takes the verb for a noun. */
  private boolean isVerb(ActorPhrase phrase, int head) {
    return phrase.plural()
        && phrase.bare()
        && phrase.determiner() == Determiner.NONE
        && tree.is(head, "root", "dep", "parataxis");
  }

  private boolean isTitle(int next) {
    Candidate name = names.at(next);
    return name != null && name.first() == next && name.type() == MentionType.PERSON;
  }

  private Candidate candidate(ActorPhrase phrase, ActorNouns.Match match, int first, int last) {
    return new Candidate(
        0,
        tree.span(first, last),
        first,
        last,
        match.head(),
        type(phrase, first, last),
        Mention.Form.NOMINAL,
        phrase.key(),
        phrase,
        SCORE);
  }

  private MentionType type(ActorPhrase phrase, int first, int last) {
    if (lexicon.nouns().has(Trait.COUNTRIES_OF_PLACE, phrase.noun().lemma())) {
      boolean ofPlace =
          phrase.affiliations().stream().anyMatch(key -> lexicon.aliases().isPlace(key));
      boolean ofPerson = phrase.possessor() != SyntaxTree.NONE;
      for (int token = first; token <= last; token++) {
        Candidate name = names.at(token);
        ofPerson |= name != null && name.type() == MentionType.PERSON;
      }
      if (ofPlace || (!ofPerson && phrase.noun().lemma().equals("ally"))) {
        return MentionType.GPE;
      }
    }
    return switch (phrase.noun().kind()) {
      case OFFICE, PERSON, CROWD -> MentionType.PERSON;
      case BODY -> MentionType.ORG;
      case PLACE -> MentionType.GPE;
    };
  }

  private boolean accepts(ActorPhrase phrase) {
    ActorNouns nouns = lexicon.nouns();
    String lemma = phrase.noun().lemma();
    boolean possessed = !phrase.affiliations().isEmpty() || phrase.possessor() != SyntaxTree.NONE;
    if (nouns.has(Trait.PLURAL_ONLY, lemma) && !phrase.plural()) {
      return false;
    }
    if (nouns.has(Trait.WITH_NAME_ONLY, lemma) && !possessed) {
      return false;
    }
    if (phrase.noun().kind() == Kind.PLACE && phrase.determiner() == Determiner.COUNTED) {
      return !phrase.affiliations().isEmpty() || phrase.qualifiers().contains("both");
    }
    boolean modified = !phrase.qualifiers().isEmpty() || !phrase.affiliations().isEmpty();
    boolean related = phrase.noun().kind() != Kind.OFFICE && phrase.possessor() >= 0;
    if (nouns.has(Trait.WITH_MODIFIER_ONLY, lemma) && !modified && !related) {
      return false;
    }
    if (phrase.plural() || phrase.determiner() != Determiner.NONE) {
      return true;
    }
    return nouns.has(Trait.BARE, lemma)
        || (!phrase.affiliations().isEmpty() && phrase.noun().kind() != Kind.PLACE);
  }

  /** The first token of the phrase: the modifiers before the noun, without a gap. */
  private int begin(ActorNouns.Match match) {
    Sentence sentence = sentences.get(tree.sentence(match.head()));
    int begin = match.first();
    for (int token = begin - 1; token >= sentence.firstToken(); token--) {
      Candidate name = names.at(token);
      if (premodifies(match, token)) {
        begin = token;
        if (name != null && name.first() < token) {
          begin = Math.max(name.first(), sentence.firstToken());
          token = begin;
        }
      } else if (!joins(match, token)) {
        break;
      }
    }
    while (begin < match.first() && tree.pos(begin).matches("RB|VBG") && startsPhrase(begin + 1)) {
      begin++;
    }
    boolean plural = tree.pos(match.head()).endsWith("S");
    boolean conjunction = tree.word(begin).equals("that") && plural && begin < match.first();
    return conjunction ? begin + 1 : begin;
  }

  private boolean startsPhrase(int token) {
    return tree.pos(token).equals("DT") || tree.pos(token).equals("PRP$");
  }

  /** A comma between two adjectives, or a hyphen. */
  private boolean joins(ActorNouns.Match match, int token) {
    String word = tree.word(token);
    boolean comma = word.equals(",") && tree.pos(token + 1).startsWith("JJ");
    return (comma || word.equals("-"))
        && token > 0
        && premodifies(match, token - 1)
        && tree.sentence(token - 1) == tree.sentence(match.head());
  }

  private boolean premodifies(ActorNouns.Match match, int token) {
    int below = token;
    for (int above = tree.head(token); above != SyntaxTree.NONE; above = tree.head(above)) {
      if (match.first() <= above && above <= match.last()) {
        return tree.is(below, PREMODIFIERS) && below < match.first();
      }
      below = above;
    }
    return false;
  }

  /** The last token: the noun's, or that of a short "of …" that belongs to it. */
  private int complement(ActorNouns.Match match) {
    int last = match.last();
    for (int depth = 0; depth < 2; depth++) {
      int end = complementEnd(match, depth == 0 ? match.head() : last, last + 1);
      if (end == SyntaxTree.NONE || end - match.last() > LONGEST_COMPLEMENT) {
        return last;
      }
      last = end;
    }
    return last;
  }

  private int complementEnd(ActorNouns.Match match, int governor, int preposition) {
    if (preposition >= tree.size() || !ROLE_PREPOSITIONS.contains(tree.word(preposition))) {
      return SyntaxTree.NONE;
    }
    boolean office = match.noun().kind() == Kind.OFFICE;
    int noun = tree.head(preposition);
    boolean belongs =
        noun > preposition
            && tree.head(noun) != SyntaxTree.NONE
            && (tree.head(noun) == governor || tree.head(noun) == match.head())
            && tree.is(noun, "nmod", "obl");
    if (!belongs || !(office || tree.word(preposition).equals("of"))) {
      return SyntaxTree.NONE;
    }
    for (int i = preposition + 1; i < noun; i++) {
      if (tree.pos(i).matches("[,:]|``|''|W.*|VB[DPZ]|PRP|IN|-LRB-")) {
        return SyntaxTree.NONE;
      }
    }
    Candidate name = names.at(noun);
    boolean actor = name != null || lexicon.nouns().match(tree, noun) != null;
    if (!actor && !tree.word(preposition).equals("of")) {
      return SyntaxTree.NONE;
    }
    Candidate before = names.at(preposition + (tree.pos(preposition + 1).equals("DT") ? 2 : 1));
    if (name != null
        && name.type() == MentionType.PERSON
        && before != null
        && !before.equals(name)) {
      return before.last();
    }
    if (tree.pos(noun).startsWith("PRP") || (name != null && name.type() == MentionType.DATE)) {
      return SyntaxTree.NONE;
    }
    return name != null && tree.sentence(name.last()) == tree.sentence(noun) ? name.last() : noun;
  }
}
