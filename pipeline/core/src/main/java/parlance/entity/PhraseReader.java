package parlance.entity;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parlance.document.MentionType;
import parlance.document.Span;
import parlance.entity.ActorNouns.Trait;
import parlance.entity.ActorPhrase.Determiner;
import parlance.parse.SyntaxTree;

/** Takes a noun phrase apart: determiner, possessor, modifiers, names. */
final class PhraseReader {
  private final Lexicon lexicon;
  private final SyntaxTree tree;
  private final NameTable names;

  private Determiner determiner = Determiner.NONE;
  private final SortedSet<String> qualifiers = new TreeSet<>();
  private final SortedSet<String> affiliations = new TreeSet<>();
  private int possessor = SyntaxTree.NONE;
  private boolean plural;

  private PhraseReader(Lexicon lexicon, SyntaxTree tree, NameTable names) {
    this.lexicon = lexicon;
    this.tree = tree;
    this.names = names;
  }

  /** The phrase of an expression together with its modifiers, from one token to another. */
  static ActorPhrase read(
      Lexicon lexicon,
      SyntaxTree tree,
      NameTable names,
      ActorNouns.Match match,
      int first,
      int last) {
    PhraseReader reader = new PhraseReader(lexicon, tree, names);
    String tag = tree.pos(match.head());
    reader.plural = tag.equals("NNS") || tag.equals("NNPS");
    int begin = reader.determiner(first, match.first());
    reader.modifiers(begin, match.first() - 1);
    reader.modifiers(match.last() + 1, last);
    Span words = tree.span(begin, last);
    return new ActorPhrase(
        match.noun(),
        reader.plural,
        reader.determiner,
        reader.qualifiers,
        reader.affiliations,
        reader.possessor,
        words);
  }

  private int determiner(int first, int end) {
    int token = first;
    while (token < end) {
      String word = tree.word(token).toLowerCase(Locale.ROOT);
      if (lexicon.nouns().has(Trait.INDEFINITE, word)) {
        determiner = Determiner.INDEFINITE;
      } else if (lexicon.nouns().has(Trait.DEFINITE, word)) {
        determiner = Determiner.DEFINITE;
      } else if (tree.pos(token).equals("PRP$")) {
        determiner = Determiner.POSSESSED;
        possessor = token;
      } else if (!word.equals("all") && !word.equals("of")) {
        return token;
      }
      token++;
    }
    return token;
  }

  private void modifiers(int first, int last) {
    for (int token = first; token <= last; token++) {
      Candidate name = names.at(token);
      if (name != null) {
        affiliation(name);
        token = name.last();
      } else if (isAge(token, last)) {
        token += 4;
      } else {
        modifier(token);
      }
    }
  }

  /** "83-year-old". */
  private boolean isAge(int token, int last) {
    return token + 4 <= last
        && tree.pos(token).equals("CD")
        && tree.lemma(token + 2).equals("year")
        && tree.word(token + 4).equals("old");
  }

  private void affiliation(Candidate name) {
    if (name.type() == MentionType.DATE || name.type() == MentionType.NUMBER) {
      return;
    }
    String place = lexicon.aliases().placeOf(name.key());
    affiliations.add(place != null ? place : lexicon.aliases().canonical(name.key()));
  }

  private void modifier(int token) {
    String tag = tree.pos(token);
    String lemma = tree.lemma(token).toLowerCase(Locale.ROOT);
    if (tag.equals("POS")) {
      determiner = determiner == Determiner.NONE ? Determiner.POSSESSED : determiner;
    } else if (tag.equals("CD") || lexicon.nouns().has(Trait.COUNTERS, lemma)) {
      determiner = determiner == Determiner.NONE ? Determiner.COUNTED : determiner;
      qualifiers.add(lemma);
    } else if (tag.startsWith("JJ") || tag.startsWith("NN") || tag.startsWith("VB")) {
      String place = lexicon.aliases().placeOf(lemma);
      if (place != null) {
        affiliations.add(place);
      } else if (plural || !lexicon.nouns().has(Trait.EMPTY_MODIFIERS, lemma)) {
        qualifiers.add(lemma);
      }
    }
  }

  /** The names of a document, by token. */
  record NameTable(List<@Nullable Candidate> byToken) {
    @Nullable Candidate at(int token) {
      return token >= 0 && token < byToken.size() ? byToken.get(token) : null;
    }
  }
}
