package parlance.entity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parlance.document.MentionType;
import parlance.entity.ActorNouns.Trait;
import parlance.parse.SyntaxTree;

/** The words before a person's name tell the role: "US Secretary of State Jane Roe". */
final class TitleRule implements Rule {
  /** Longest "Secretary of Health and Human Services", in tokens. */
  private static final int LONGEST_PORTFOLIO = 6;

  @Override
  public void apply(Clustering clustering) {
    Discourse discourse = clustering.discourse();
    for (Candidate name : discourse.candidates()) {
      if (name.isName() && clustering.of(name).type() == MentionType.PERSON) {
        Cluster.Role role = before(discourse, name);
        if (role != null) {
          clustering.of(name).addRole(role);
          clustering.of(name).learn(role.phrase().noun().gender());
        }
      }
    }
  }

  private static Cluster.@Nullable Role before(Discourse discourse, Candidate name) {
    SyntaxTree tree = discourse.tree();
    ActorNouns nouns = discourse.lexicon().nouns();
    int begin = discourse.sentence(tree.sentence(name.first())).firstToken();
    int end = name.first() - 1;
    while (end > begin && nouns.courtesy(tree.word(end)) != null && !isOffice(discourse, end)) {
      end--;
    }
    ActorNouns.Match match = end < begin ? null : title(discourse, begin, end);
    if (match == null
        || !match.noun().kind().personal()
        || tree.pos(match.head()).endsWith("S")
        || nouns.has(Trait.RELATIONS, match.noun().lemma())) {
      return null;
    }
    int first = match.first();
    while (first > begin && modifies(discourse, name, match, first - 1)) {
      Candidate before = discourse.names().at(first - 1);
      first = before == null ? first - 1 : Math.max(begin, before.first());
    }
    while (first < match.first() && tree.pos(first).matches("POS|HYPH|:|RB|,")) {
      first++;
    }
    ActorPhrase phrase =
        PhraseReader.read(discourse.lexicon(), tree, discourse.names(), match, first, match.last());
    return new Cluster.Role(phrase, tree.span(first, match.last()));
  }

  private static boolean isOffice(Discourse discourse, int token) {
    ActorNouns.Match match = discourse.lexicon().nouns().match(discourse.tree(), token);
    return match != null && match.noun().kind() == ActorNouns.Kind.OFFICE;
  }

  /** The expression that ends right before the name. */
  private static ActorNouns.@Nullable Match title(Discourse discourse, int begin, int end) {
    SyntaxTree tree = discourse.tree();
    ActorNouns nouns = discourse.lexicon().nouns();
    ActorNouns.Match here = nouns.match(tree, end);
    boolean noun = here != null && here.noun().kind().personal() && here.last() == end;
    if (noun && here != null && discourse.names().at(end) == null) {
      return here.first() >= begin ? here : null;
    }
    Candidate portfolio = discourse.names().at(end);
    if (portfolio != null && portfolio.type() != MentionType.PERSON) {
      int preposition = portfolio.first() - 1;
      preposition -= preposition > begin && tree.pos(preposition).equals("DT") ? 1 : 0;
      if (preposition > begin && tree.word(preposition).matches("of|to|for")) {
        return upTo(nouns.match(tree, preposition - 1), begin, end);
      }
    }
    for (int of = end - 1; of > begin && end - of < LONGEST_PORTFOLIO; of--) {
      if (tree.word(of).equals("of")) {
        return upTo(nouns.match(tree, of - 1), begin, end);
      }
      if (!tree.pos(of).matches("NNPS?|CC") || !tree.pos(end).startsWith("NNP")) {
        return null;
      }
    }
    return null;
  }

  private static ActorNouns.@Nullable Match upTo(
      ActorNouns.@Nullable Match office, int begin, int end) {
    return office == null || office.first() < begin
        ? null
        : new ActorNouns.Match(office.noun(), office.first(), end, office.head());
  }

  private static boolean modifies(
      Discourse discourse, Candidate name, ActorNouns.Match match, int token) {
    SyntaxTree tree = discourse.tree();
    Candidate other = discourse.names().at(token);
    if (other != null && !other.canBeEntity()) {
      return false;
    }
    if (!tree.dominates(name.head(), token) && !tree.dominates(match.head(), token)) {
      return false;
    }
    if (other != null) {
      return other.type() != MentionType.PERSON || tree.pos(token + 1).equals("POS");
    }
    if (discourse
        .lexicon()
        .nouns()
        .has(Trait.TIME_WORDS, tree.word(token).toLowerCase(Locale.ROOT))) {
      return false;
    }
    return tree.pos(token).matches("JJ[RS]?|NNP?S?|VBN|POS|HYPH|RB")
        || tree.word(token).equals("-");
  }
}
