package parlance.entity;

import parlance.entity.Syntax.Part;
import parlance.parse.SyntaxTree;

/**
 * How readily a person comes to mind at a pronoun, by grammatical part and recency (after Lappin
 * and Leass 1994). The weights are set by hand and checked on the news articles of GUM.
 */
final class Salience {
  private static final double[] BY_DISTANCE = {1, 0.8, 0.55, 0.4};
  private static final double SUBORDINATE = 0.85;
  private static final double BESIDE = 0.75;
  private static final double ACROSS_QUOTE_MARK = 0.5;
  private static final double SPEAKER = 0.1;
  private static final double CATAPHORA = 1.2;
  private static final double CLAUSE_SUBJECT = 1.3;
  private static final double OBJECT_MEANT = 1.5;

  private final Clustering clustering;
  private final Discourse discourse;
  private final SyntaxTree tree;
  private final Syntax syntax;

  Salience(Clustering clustering, Syntax syntax) {
    this.clustering = clustering;
    this.discourse = clustering.discourse();
    this.tree = discourse.tree();
    this.syntax = syntax;
  }

  /** How readily the candidate comes to mind at the pronoun; 0 if it cannot be meant. */
  double of(Candidate candidate, Candidate pronoun, int distance) {
    Part part = syntax.part(candidate);
    boolean pronounQuoted = discourse.quoted(pronoun.head());
    boolean quoted = discourse.quoted(candidate.head());
    if (pronounQuoted && !quoted && syntax.speaks(candidate)) {
      return isOwnSpeaker(candidate, pronoun) ? 0 : ACROSS_QUOTE_MARK * BY_DISTANCE[distance];
    }
    double score = weight(candidate, part) * BY_DISTANCE[distance];
    if (quoted != pronounQuoted) {
      score *= ACROSS_QUOTE_MARK;
    }
    if (distance == 0) {
      return score * inSentence(candidate, pronoun, part);
    }
    if (opensParagraphSpeaking(pronoun) && (part != Part.SUBJECT || distance > 2)) {
      return 0;
    }
    if (part == Part.SUBJECT && syntax.depth(candidate) > 0) {
      score *= SUBORDINATE;
    }
    return score + (syntax.speaks(pronoun) && syntax.speaks(candidate) && !quoted ? SPEAKER : 0);
  }

  private double weight(Candidate candidate, Part part) {
    return switch (part) {
      case SUBJECT -> 1;
      case POSSESSOR -> tree.is(tree.head(candidate.head()), "nsubj") ? 0.8 : 0.6;
      case OBJECT -> 0.55;
      case OBLIQUE -> 0.45;
      case MODIFIER -> 0.25;
    };
  }

  private double inSentence(Candidate candidate, Candidate pronoun, Part part) {
    boolean reflexive = pronoun.key().endsWith("self");
    boolean possessive = tree.pos(pronoun.head()).equals("PRP$");
    int predicate = syntax.predicate(candidate);
    boolean sameClause = predicate != SyntaxTree.NONE && predicate == syntax.predicate(pronoun);
    boolean ownRelative =
        syntax.predicate(pronoun) != SyntaxTree.NONE
            && tree.is(syntax.predicate(pronoun), "acl")
            && tree.head(syntax.predicate(pronoun)) == candidate.head();
    if ((sameClause || ownRelative) && !possessive && !reflexive) {
      return 0;
    }
    boolean above = predicate != SyntaxTree.NONE && tree.dominates(predicate, pronoun.head());
    if (candidate.index() > pronoun.index()) {
      return above && part == Part.SUBJECT && candidate.isName() && opens(pronoun, predicate)
          ? CATAPHORA
          : 0;
    }
    if (relativeAbove(candidate, pronoun)) {
      return CLAUSE_SUBJECT / weight(candidate, part);
    }
    if (possessive && part == Part.OBJECT && isAbout(candidate, pronoun, predicate)) {
      return OBJECT_MEANT / weight(candidate, part);
    }
    if (part == Part.SUBJECT && above) {
      return nearestSubject(candidate, pronoun) ? CLAUSE_SUBJECT : 1;
    }
    return part == Part.SUBJECT ? BESIDE : 1;
  }

  /** Whether no other subject stands between the candidate's clause and the pronoun. */
  private boolean nearestSubject(Candidate candidate, Candidate pronoun) {
    int predicate = syntax.predicate(candidate);
    for (Candidate other : discourse.near(discourse.sentence(pronoun), pronoun)) {
      int verb = syntax.predicate(other);
      if (other.index() < pronoun.index()
          && other.index() > candidate.index()
          && !clustering.together(other, candidate)
          && clustering.isOnePerson(other)
          && relativeAbove(other, pronoun)) {
        return false;
      }
      if (other.index() < pronoun.index()
          && other.index() > candidate.index()
          && verb != SyntaxTree.NONE
          && verb != syntax.predicate(pronoun)
          && syntax.part(other) == Part.SUBJECT
          && verb != predicate
          && !clustering.together(other, candidate)
          && clustering.isOnePerson(other)
          && tree.dominates(verb, pronoun.head())) {
        return false;
      }
    }
    return true;
  }

  /** "Thanked Roe for her work", "pressed her on her work": hers whom the verb is about. */
  private boolean isAbout(Candidate object, Candidate pronoun, int verb) {
    int noun = tree.head(pronoun.head());
    int preposition = noun == SyntaxTree.NONE ? noun : tree.child(noun, "case");
    if (verb == SyntaxTree.NONE || preposition == SyntaxTree.NONE || tree.head(noun) != verb) {
      return false;
    }
    return switch (tree.lemma(preposition)) {
      case "for", "over" -> !tree.lemma(verb).equals("blame");
      case "with" -> tree.lemma(verb).matches("help|assist");
      case "about", "of", "on" -> object.isPronoun();
      default -> false;
    };
  }

  /** "Roe, who said he would": the relative clause's subject is the name before it. */
  private boolean relativeAbove(Candidate candidate, Candidate pronoun) {
    int own = syntax.predicate(pronoun);
    for (int clause = tree.head(pronoun.head());
        clause != SyntaxTree.NONE;
        clause = tree.head(clause)) {
      int subject = clause == own ? SyntaxTree.NONE : tree.child(clause, "nsubj");
      if (subject != SyntaxTree.NONE
          && tree.isRelative(subject)
          && subject < pronoun.first()
          && tree.antecedent(subject) == candidate.head()) {
        return true;
      }
    }
    return false;
  }

  /** "In his speech, Roe said": the pronoun stands in what opens the subject's clause. */
  private boolean opens(Candidate pronoun, int predicate) {
    int below = pronoun.head();
    while (tree.head(below) != predicate && tree.head(below) != SyntaxTree.NONE) {
      below = tree.head(below);
    }
    return tree.is(below, "obl", "advcl");
  }

  /** Whether the quote around the pronoun is the candidate's: what one says of "him" is another. */
  private boolean isOwnSpeaker(Candidate candidate, Candidate pronoun) {
    return discourse.paragraph(candidate) == discourse.paragraph(pronoun);
  }

  private boolean opensParagraphSpeaking(Candidate pronoun) {
    int sentence = discourse.sentence(pronoun);
    boolean opens =
        sentence == 0
            || discourse.sentence(sentence - 1).paragraph()
                != discourse.sentence(sentence).paragraph();
    return opens && syntax.speaks(pronoun);
  }
}
