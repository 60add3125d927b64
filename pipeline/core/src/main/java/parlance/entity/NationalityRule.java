package parlance.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import parlance.document.MentionType;
import parlance.entity.ActorNouns.Trait;
import parlance.parse.SyntaxTree;

/**
 * A nationality that merely modifies a noun is no actor: "Norlandic" in "Norlandic cheese" is a
 * mention of nobody, unless the article also speaks of "the Norlandics". Before an act it is the
 * country, where that is named: "Norlandic appeals" are Norland's.
 */
final class NationalityRule implements Rule {
  private static final double BEFORE_AN_ACT = 0.7;

  @Override
  public void apply(Clustering clustering) {
    Discourse discourse = clustering.discourse();
    NameAliases aliases = discourse.lexicon().aliases();
    Map<String, Candidate> countries = new HashMap<>();
    for (Candidate name : discourse.candidates()) {
      if (name.isName() && name.type() == MentionType.GPE) {
        countries.putIfAbsent(aliases.canonical(name.key()), name);
      }
    }
    Set<Cluster> judged = new HashSet<>();
    for (Candidate name : discourse.candidates()) {
      if (clustering.of(name).anonymous() || !isModifier(clustering, name)) {
        continue;
      }
      String place = aliases.placeOf(name.key());
      Candidate country = place == null ? null : countries.get(place);
      SyntaxTree tree = discourse.tree();
      if (country != null
          && discourse
              .lexicon()
              .nouns()
              .has(Trait.ACTS, tree.lemma(tree.head(modifier(tree, name))))) {
        clustering.moveFiguratively(name, country, BEFORE_AN_ACT);
      } else if (judged.add(clustering.of(name))
          && clustering.of(name).members().stream()
              .allMatch(member -> isModifier(clustering, member))) {
        clustering.of(name).makeAnonymous();
      }
    }
  }

  private static boolean isModifier(Clustering clustering, Candidate name) {
    Discourse discourse = clustering.discourse();
    SyntaxTree tree = discourse.tree();
    int modifier = modifier(tree, name);
    int above = tree.head(modifier);
    return name.isName()
        && clustering.of(name).type() == MentionType.NORP
        && !discourse.isMarked(name)
        && above > name.last()
        && tree.is(modifier, "amod", "compound")
        && tree.pos(above).startsWith("NN");
  }

  /** The first of "international and Norlandic". */
  private static int modifier(SyntaxTree tree, Candidate name) {
    int token = name.head();
    while (tree.is(token, "conj")
        && tree.head(token) != SyntaxTree.NONE
        && tree.pos(token).startsWith("JJ")) {
      token = tree.head(token);
    }
    return token;
  }
}
