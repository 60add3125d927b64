package parlance.entity;

import org.jspecify.annotations.Nullable;
import parlance.document.MentionType;
import parlance.entity.ActorNouns.Trait;
import parlance.entity.ActorPhrase.Determiner;
import parlance.parse.SyntaxTree;

/**
 * An apposition is who it stands beside: "Jane Roe, the mayor of Ostwick," and "the foreign
 * minister, Jane Roe,"; so is what the name is said to be: "Roe is the mayor of Ostwick".
 */
final class AppositionRule implements Rule {
  private static final double APPOSITION = 0.9;
  private static final double COPULA = 0.8;

  /** Tokens between the two, such as a comma and an age. */
  private static final int GAP = 4;

  @Override
  public void apply(Clustering clustering) {
    Discourse discourse = clustering.discourse();
    ActorNouns nouns = discourse.lexicon().nouns();
    for (Candidate nominal : discourse.candidates()) {
      ActorPhrase phrase = nominal.phrase();
      if (phrase == null || phrase.plural()) {
        continue;
      }
      Candidate inside = inside(discourse, nominal, phrase);
      Candidate name = inside != null ? inside : beside(discourse, nominal);
      if (name != null && fits(clustering.of(name), phrase, nouns)) {
        clustering.join(nominal, name, APPOSITION);
        continue;
      }
      Candidate subject = subject(discourse, nominal, phrase);
      if (subject != null && fits(clustering.of(subject), phrase, nouns)) {
        clustering.join(nominal, subject, COPULA);
      }
    }
  }

  private static boolean fits(Cluster named, ActorPhrase phrase, ActorNouns nouns) {
    return switch (named.type()) {
      case PERSON -> phrase.noun().kind().personal() && named.gender().fits(phrase.noun().gender());
      case ORG -> !phrase.noun().kind().personal() && phrase.noun().kind() != ActorNouns.Kind.PLACE;
      case GPE, LOC ->
          phrase.noun().kind() == ActorNouns.Kind.PLACE
              || nouns.has(Trait.COUNTRIES_OF_PLACE, phrase.noun().lemma());
      case NORP, EVENT, MISC, DATE, NUMBER -> false;
    };
  }

  /** The organisation that stands before the noun: "the Hamas militant group". */
  private static @Nullable Candidate inside(
      Discourse discourse, Candidate nominal, ActorPhrase phrase) {
    String[] noun = phrase.noun().lemma().split(" ", -1);
    if (phrase.determiner() != Determiner.DEFINITE
        || phrase.affiliations().size() != 1
        || !discourse.lexicon().nouns().has(Trait.ANY_BODY, noun[noun.length - 1])) {
      return null;
    }
    for (int token = nominal.head() - 1; token > nominal.first(); token--) {
      Candidate name = discourse.names().at(token);
      if (name != null) {
        boolean owner = discourse.tree().pos(name.last() + 1).equals("POS");
        return name.type() == MentionType.ORG && !owner ? name : null;
      }
    }
    return null;
  }

  private static @Nullable Candidate beside(Discourse discourse, Candidate nominal) {
    SyntaxTree tree = discourse.tree();
    if (tree.is(nominal.head(), "appos", "dep")) {
      int apposed = tree.head(nominal.head());
      Candidate nearest =
          comma(tree, nominal.first() - 1) ? discourse.names().at(nominal.first() - 2) : null;
      boolean below = nearest != null && tree.dominates(apposed, nearest.head());
      Candidate before = below ? nearest : discourse.names().at(apposed);
      boolean near =
          before != null
              && nominal.first() > before.last()
              && nominal.first() - before.last() <= GAP
              && comma(tree, before.last() + 1);
      return near ? before : null;
    }
    int next = nominal.last() + (comma(tree, nominal.last() + 1) ? 2 : 1);
    while (next < tree.size() && nouns(discourse).courtesy(tree.word(next)) != null) {
      next++;
    }
    Candidate after = discourse.names().at(next);
    boolean apposed =
        after != null
            && after.first() == next
            && tree.is(after.head(), "appos")
            && nominal.first() <= tree.head(after.head())
            && tree.head(after.head()) <= nominal.last();
    return apposed ? after : null;
  }

  private static ActorNouns nouns(Discourse discourse) {
    return discourse.lexicon().nouns();
  }

  private static boolean comma(SyntaxTree tree, int token) {
    return token >= 0 && token < tree.size() && tree.word(token).matches("[,(]|-LRB-|-|–|—");
  }

  /** The name of which "is" says the nominal, in the present and as a fact. */
  private static @Nullable Candidate subject(
      Discourse discourse, Candidate nominal, ActorPhrase phrase) {
    SyntaxTree tree = discourse.tree();
    int copula = tree.child(nominal.head(), "cop");
    boolean says =
        phrase.determiner() == Determiner.DEFINITE
            || (phrase.noun().kind().personal()
                && tree.word(nominal.first()).matches("an?|one|another"));
    if (copula == SyntaxTree.NONE
        || !says
        || !tree.pos(copula).matches("VB[PZ]")
        || tree.child(nominal.head(), "aux", "neg", "mark") != SyntaxTree.NONE
        || discourse.quoted(nominal.head())
        || tree.children(nominal.head(), "advmod").stream()
            .anyMatch(child -> tree.lemma(child).matches("not|never|n't|n’t"))) {
      return null;
    }
    Candidate name = discourse.names().at(tree.child(nominal.head(), "nsubj"));
    boolean person = name != null && name.type() == MentionType.PERSON;
    return person == phrase.noun().kind().personal() ? name : null;
  }
}
