package parlance.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parlance.document.MentionType;
import parlance.document.Sentence;
import parlance.entity.PronounRule.Antecedent;
import parlance.entity.Syntax.Part;
import parlance.parse.SyntaxTree;

/**
 * Whom "they" and "it" mean: the subject of the clause around the pronoun's, or of the sentence
 * before, if that is a group, an organisation or a country. A subject that is none of these but
 * could be meant leaves the pronoun open.
 */
final class GroupPronouns {
  private static final double SAME_SENTENCE = 0.75;
  private static final double ONLY_GROUP = 0.6;
  private static final double SENTENCE_BEFORE = 0.65;
  private static final String SPOKESPERSON = "spokesperson";

  private final Clustering clustering;
  private final Discourse discourse;
  private final SyntaxTree tree;
  private final Syntax syntax;

  GroupPronouns(Clustering clustering) {
    this.clustering = clustering;
    this.discourse = clustering.discourse();
    this.tree = discourse.tree();
    this.syntax = new Syntax(discourse);
  }

  /** What a subject is to the pronoun. */
  private enum Verdict {
    MEANT,
    POSSIBLE,
    PASSED_OVER,
    IN_THE_WAY
  }

  @Nullable Antecedent antecedent(Candidate pronoun, Pronoun kind) {
    Antecedent found = candidate(pronoun, kind);
    boolean sameVoice =
        found != null
            && discourse.quoted(found.candidate().head()) == discourse.quoted(pronoun.head());
    return sameVoice ? found : null;
  }

  private @Nullable Antecedent candidate(Candidate pronoun, Pronoun kind) {
    if (kind == Pronoun.THING && saysNothing(pronoun)) {
      return null;
    }
    Candidate fallback = null;
    for (int noun : nounsAbove(pronoun)) {
      Verdict verdict = verdict(noun, pronoun, kind);
      if (verdict == Verdict.IN_THE_WAY) {
        Candidate behind = behind(noun, pronoun, kind);
        return behind == null ? null : new Antecedent(behind, SAME_SENTENCE);
      }
      Candidate candidate = at(noun);
      if (candidate != null && verdict == Verdict.MEANT) {
        return new Antecedent(candidate, SAME_SENTENCE);
      }
      fallback =
          candidate != null && verdict == Verdict.POSSIBLE && fallback == null
              ? candidate
              : fallback;
    }
    if (kind == Pronoun.PLURAL) {
      Candidate only = onlyGroup(discourse.sentence(pronoun), pronoun);
      if (only != null) {
        return new Antecedent(only, ONLY_GROUP);
      }
    }
    if (fallback != null && syntax.part(pronoun) != Part.OBJECT) {
      return new Antecedent(fallback, ONLY_GROUP);
    }
    return before(pronoun, kind);
  }

  private @Nullable Antecedent before(Candidate pronoun, Pronoun kind) {
    if (syntax.part(pronoun) != Part.SUBJECT && !ownsSubject(pronoun)) {
      return null;
    }
    int sentence = discourse.sentence(pronoun) - 1;
    if (sentence < 0 || discourse.sentence(sentence).kind() == Sentence.Kind.HEADING) {
      return null;
    }
    int subject = mainSubject(discourse.sentence(sentence));
    Verdict verdict =
        subject == SyntaxTree.NONE ? Verdict.PASSED_OVER : verdict(subject, pronoun, kind);
    boolean speaks = syntax.speaks(pronoun);
    Candidate candidate = subject == SyntaxTree.NONE ? null : at(subject);
    boolean likely = kind == Pronoun.PLURAL || speaks || (candidate != null && candidate.isName());
    if (likely && candidate != null && (verdict == Verdict.MEANT || verdict == Verdict.POSSIBLE)) {
      return new Antecedent(candidate, SENTENCE_BEFORE);
    }
    if (kind != Pronoun.PLURAL || (verdict == Verdict.IN_THE_WAY && !speaks)) {
      return null;
    }
    Candidate only = onlyGroup(sentence, pronoun);
    return only == null ? null : new Antecedent(only, ONLY_GROUP);
  }

  /**
   * The body that acts where the subject itself cannot: "a spokesman for Ostwick said it would
   * pay", "Ostwick's appeal is modest: it wants peace".
   */
  private @Nullable Candidate behind(int subject, Candidate pronoun, Pronoun kind) {
    if (kind != Pronoun.THING || syntax.part(pronoun) != Part.SUBJECT) {
      return null;
    }
    ActorNouns.Match match = discourse.lexicon().nouns().match(tree, subject);
    boolean speaks = match != null && match.noun().function().equals(SPOKESPERSON);
    int body = tree.child(subject, "nmod:poss");
    if (speaks && body == SyntaxTree.NONE) {
      body = tree.child(subject, "nmod");
    }
    boolean acts = speaks || (match == null && syntax.wants(pronoun));
    Candidate candidate = body == SyntaxTree.NONE || !acts ? null : at(body);
    return candidate != null && !candidate.isPronoun() && isBody(clustering.of(candidate))
        ? candidate
        : null;
  }

  /** "Its minister said": the subject is somebody's of the one before. */
  private boolean ownsSubject(Candidate pronoun) {
    int owned = tree.head(pronoun.head());
    return syntax.part(pronoun) == Part.POSSESSOR
        && tree.is(owned, "nsubj")
        && discourse.lexicon().nouns().match(tree, owned) != null;
  }

  private int mainSubject(Sentence sentence) {
    for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
      if (tree.head(token) == SyntaxTree.NONE) {
        return tree.child(token, "nsubj");
      }
    }
    return SyntaxTree.NONE;
  }

  /**
   * Nouns that the pronoun may take up, the nearest first: the subjects of the verbs above it, but
   * not of its own; the object that is to do something ("ask Norland to reconsider its plan"); for
   * a possessive also what its noun is joined to ("Norland and its ally") and the object of the
   * verb above ("dissuade Norland from its plan").
   */
  private List<Integer> nounsAbove(Candidate pronoun) {
    List<Integer> nouns = new ArrayList<>();
    boolean possessive = tree.pos(pronoun.head()).equals("PRP$");
    boolean reflexive = pronoun.key().contains("sel");
    int own = possessive || reflexive ? SyntaxTree.NONE : syntax.predicate(pronoun);
    int below = pronoun.head();
    for (int above = tree.head(below); above != SyntaxTree.NONE; above = tree.head(above)) {
      if (possessive && tree.is(below, "conj") && at(above) != null) {
        nouns.add(above);
      }
      boolean reachesObject = tree.is(below, "xcomp") || (possessive && tree.is(below, "obl"));
      int object = reachesObject ? tree.child(above, "obj") : SyntaxTree.NONE;
      int subject = tree.child(above, "nsubj");
      for (int noun : new int[] {object, subject}) {
        if (noun != SyntaxTree.NONE && noun < pronoun.first() && above != own) {
          nouns.add(noun);
        }
      }
      below = above;
    }
    return nouns;
  }

  /** The candidate that a subject token heads; a relative pronoun stands for its noun. */
  private @Nullable Candidate at(int token) {
    int head = token;
    if (tree.pos(token).startsWith("W") && tree.head(token) != SyntaxTree.NONE) {
      int clause = tree.head(token);
      head = tree.is(clause, "acl") ? tree.head(clause) : token;
    }
    Candidate candidate = discourse.headedBy(head);
    return candidate == null || clustering.isOpenThing(candidate) ? null : candidate;
  }

  private Verdict verdict(int subject, Candidate pronoun, Pronoun kind) {
    Candidate candidate = at(subject);
    boolean within = tree.dominates(subject, pronoun.head());
    boolean joined = !within && tree.child(subject, "conj") != SyntaxTree.NONE;
    if (candidate == null) {
      boolean plural = tree.pos(subject).endsWith("S") && tree.pos(subject).startsWith("NN");
      boolean noun = tree.pos(subject).startsWith("NN");
      boolean possible = kind == Pronoun.PLURAL ? plural || joined : noun && !plural;
      return possible ? Verdict.IN_THE_WAY : Verdict.PASSED_OVER;
    }
    Cluster cluster = clustering.of(candidate);
    if (cluster.onePerson() && !joined && !several(cluster)) {
      return kind == Pronoun.THING ? Verdict.IN_THE_WAY : Verdict.PASSED_OVER;
    }
    if (cluster.leader().isPronoun() || joined) {
      return joined && kind == Pronoun.THING ? Verdict.PASSED_OVER : Verdict.IN_THE_WAY;
    }
    boolean several = several(cluster) || isPeople(candidate);
    if (kind == Pronoun.PLURAL) {
      Verdict alone = isBody(cluster) ? Verdict.POSSIBLE : Verdict.PASSED_OVER;
      return several ? Verdict.MEANT : alone;
    }
    boolean thing = isBody(cluster) || (cluster.named() && cluster.type() != MentionType.NORP);
    return thing && !several ? Verdict.MEANT : Verdict.IN_THE_WAY;
  }

  private boolean several(Cluster cluster) {
    String tag = tree.pos(cluster.leader().head());
    boolean people = cluster.type() == MentionType.NORP && tag.endsWith("S");
    boolean family = cluster.type() == MentionType.PERSON && tag.equals("NNPS");
    return cluster.several() || people || family;
  }

  /** "The Americans", also where "American" came before. */
  private boolean isPeople(Candidate candidate) {
    return candidate.type() == MentionType.NORP && tree.pos(candidate.head()).endsWith("S");
  }

  private static boolean isBody(Cluster cluster) {
    return cluster.type() == MentionType.ORG || cluster.type() == MentionType.GPE;
  }

  /** The only group before the pronoun in a sentence, or null. */
  private @Nullable Candidate onlyGroup(int sentence, Candidate pronoun) {
    Set<Cluster> groups = new LinkedHashSet<>();
    Candidate found = null;
    for (Candidate candidate : discourse.near(sentence, pronoun)) {
      Cluster cluster = clustering.of(candidate);
      if (candidate.last() < pronoun.first() && several(cluster) && groups.add(cluster)) {
        found = candidate;
      }
    }
    return groups.size() == 1 ? found : null;
  }

  /** "It is clear that …": the pronoun only fills the subject's place. */
  private boolean saysNothing(Candidate pronoun) {
    int predicate = syntax.predicate(pronoun);
    return predicate != SyntaxTree.NONE
        && tree.is(pronoun.head(), "nsubj")
        && tree.child(predicate, "cop") != SyntaxTree.NONE
        && tree.child(predicate, "ccomp", "csubj", "xcomp", "advcl", "acl") != SyntaxTree.NONE;
  }
}
