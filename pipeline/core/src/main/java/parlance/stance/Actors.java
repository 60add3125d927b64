package parlance.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parlance.document.Mention;
import parlance.document.Mention.Form;
import parlance.document.MentionType;
import parlance.document.Quote;
import parlance.document.Stance.Holder;
import parlance.parse.SyntaxTree;
import parlance.stance.StanceLexicon.FunctionWords;

/** Finds who holds what a predicate says. */
final class Actors {
  private static final int CLIMBS = 6;

  /** In tokens. */
  private static final int LONGEST_NAME = 12;

  private static final Set<String> AUXILIARIES =
      Set.of(
          "does", "do", "did", "has", "have", "had", "will", "would", "is", "are", "was", "were");

  private final Scene scene;
  private final SyntaxTree tree;
  private final StanceLexicon lexicon;
  private final Pointers pointers;
  private final AuthorVoice author;

  Actors(Scene scene, StanceLexicon lexicon) {
    this.scene = scene;
    this.tree = scene.tree;
    pointers = new Pointers(scene, lexicon);
    author = new AuthorVoice(scene, lexicon);
    this.lexicon = lexicon;
  }

  /** Whether the article's author says a token as an opinion. */
  boolean isAuthors(int token) {
    return author.says(token);
  }

  /** The holders named by a verb's subject, also one that it shares with another verb. */
  List<Holder> subjects(int verb) {
    return verb == SyntaxTree.NONE ? List.of() : holdersAt(subjectToken(verb, CLIMBS));
  }

  /** Reed in "Keller backs it, as does Reed". */
  List<Holder> alsoSubjects(int verb) {
    if (!tree.pos(verb).startsWith("V") || isPassive(verb)) {
      return List.of();
    }
    for (int also : tree.children(verb, "dep", "advcl", "mark", "advmod", "parataxis")) {
      int as = tree.first(also);
      boolean opens = as > verb && tree.word(as).equals("as") && as + 2 < tree.size();
      if (opens && AUXILIARIES.contains(tree.word(as + 1)) && !tree.dominates(also, verb)) {
        return holdersFrom(as + 2);
      }
    }
    return List.of();
  }

  /** The holders of whom a mention begins at a token, behind an article. */
  private List<Holder> holdersFrom(int token) {
    int name = tree.pos(token).equals("DT") && token + 1 < tree.size() ? token + 1 : token;
    for (int head = name; head < Math.min(tree.size(), name + LONGEST_NAME); head++) {
      Mention mention = scene.mentionAt(head);
      if (mention != null) {
        int first = tree.firstTokenFrom(mention.span().begin());
        return first == token || first == name ? holdersAt(head) : List.of();
      }
    }
    return List.of();
  }

  /** The holders at a token and at those joined to it; none if it is no actor. */
  List<Holder> holdersAt(int token) {
    List<Holder> holders = new ArrayList<>();
    if (token != SyntaxTree.NONE) {
      holders.addAll(pointers.pair(token));
      for (int member : scene.coordinated(token)) {
        Holder holder = holder(member);
        if (holder != null) {
          holders.add(holder);
        }
      }
    }
    return holders;
  }

  private @Nullable Holder holder(int token) {
    Mention mention = scene.mentionAt(token);
    boolean clear =
        mention != null
            && scene.canHold(mention)
            && !tree.pos(token).startsWith("V")
            && (mention.entity() != null || mention.form() != Form.PRONOUN);
    if (mention != null && clear && !isDateline(mention, token)) {
      return new Holder(mention.entity(), mention.span());
    }
    if (tree.isFirstPerson(token) && author.says(token)) {
      return AuthorVoice.AUTHOR;
    }
    Quote quote = scene.quoteAround(token);
    return quote != null && tree.isFirstPerson(token) && quote.speaker() != null
        ? new Holder(quote.speaker(), tree.token(token).span())
        : null;
  }

  /** "PORT ANSEL - Dockers voted": where it was written, not who did it. */
  private boolean isDateline(Mention mention, int token) {
    int next = tree.firstTokenFrom(mention.span().end());
    boolean opens =
        scene.document.sentences().get(tree.sentence(token)).span().begin()
            == mention.span().begin();
    return opens
        && next < tree.size()
        && mention.type() != MentionType.PERSON
        && tree.word(next).matches("[-\u2013\u2014:]+");
  }

  /** The token that is the subject of a verb or predicate, or {@link SyntaxTree#NONE}. */
  int subjectToken(int predicate) {
    return subjectToken(predicate, CLIMBS);
  }

  private int subjectToken(int predicate, int climbs) {
    if (isPassive(predicate)) {
      return agent(predicate);
    }
    int own = ownSubject(predicate);
    int head = tree.head(predicate);
    if (own != SyntaxTree.NONE || climbs == 0 || head == SyntaxTree.NONE) {
      return own;
    }
    if (tree.is(predicate, "conj") || isJoinedLoosely(predicate)) {
      return isPassive(head) ? passiveObject(head) : subjectToken(head, climbs - 1);
    }
    if (tree.is(predicate, "xcomp")) {
      if (isPassive(head) && lexicon.is(FunctionWords.EXPECT, tree.lemma(head))) {
        return passiveObject(head);
      }
      return isInfinitive(predicate) && hasController(head)
          ? SyntaxTree.NONE
          : subjectToken(head, climbs - 1);
    }
    if (isGerund(predicate) && isDoneByObject(predicate)) {
      return isPassive(head) ? passiveObject(head) : tree.child(head, "obj");
    }
    if (isGerund(predicate) && tree.is(predicate, "advcl", "dep", "parataxis")) {
      return subjectToken(head, climbs - 1);
    }
    if (isInfinitive(predicate) && tree.is(predicate, "advcl", "acl")) {
      return tree.pos(head).startsWith("V") || tree.pos(head).startsWith("J")
          ? subjectToken(head, climbs - 1)
          : SyntaxTree.NONE;
    }
    if (tree.is(predicate, "acl") && isGerund(predicate)) {
      boolean afterComma = predicate > 0 && tree.pos(predicate - 1).equals(",");
      int verb = afterComma ? verbAbove(head) : SyntaxTree.NONE;
      return verb == SyntaxTree.NONE ? head : subjectToken(verb, climbs - 1);
    }
    return SyntaxTree.NONE;
  }

  /** "Called for a strike, then called it off", where the parser sees no joining. */
  private boolean isJoinedLoosely(int verb) {
    int head = tree.head(verb);
    int before = verb - 1;
    while (before > head && tree.pos(before).equals("RB")) {
      before--;
    }
    return tree.is(verb, "dep")
        && head < verb
        && tree.pos(before).matches(",|CC")
        && tree.pos(verb).matches("VB[DPZ]")
        && tree.pos(verb).equals(tree.pos(head))
        && tree.child(verb, "mark", "aux") == SyntaxTree.NONE;
  }

  /** "Criticised them for backing it", "kept them from backing it". */
  private boolean isDoneByObject(int gerund) {
    int head = tree.head(gerund);
    int mark = tree.child(gerund, "mark", "case");
    boolean marked = mark != SyntaxTree.NONE && lexicon.is(FunctionWords.GROUND, tree.lemma(mark));
    return marked
        && tree.is(gerund, "advcl", "obl")
        && (isPassive(head) || tree.child(head, "obj") != SyntaxTree.NONE);
  }

  /** "Tried to get them to sign", "were told to sign": whether they did is not said. */
  private boolean hasController(int verb) {
    if (isPassive(verb)) {
      return true;
    }
    for (int object : tree.children(verb, "obj", "iobj")) {
      Mention mention = scene.mentionAt(object);
      if (mention != null && scene.canHold(mention)) {
        return true;
      }
    }
    return false;
  }

  private int ownSubject(int predicate) {
    int subject = tree.child(predicate, "nsubj");
    if (subject == SyntaxTree.NONE) {
      subject = unattachedRelative(predicate);
    }
    if (subject != SyntaxTree.NONE && tree.isRelative(subject)) {
      return antecedent(subject);
    }
    return subject;
  }

  /**
   * "The board, which rejected it": a "which" right before the verb that the parser leaves over.
   */
  private int unattachedRelative(int verb) {
    int before = verb - 1;
    while (before >= 0 && tree.head(before) == verb && tree.is(before, "aux", "advmod")) {
      before--;
    }
    boolean left = before >= 0 && tree.isRelative(before) && tree.is(before, "dep");
    return left ? before : SyntaxTree.NONE;
  }

  /** Who did it, in "was done by them". */
  int agent(int verb) {
    for (int oblique : tree.children(verb, "obl", "nmod")) {
      int marker = tree.child(oblique, "case");
      if (marker != SyntaxTree.NONE && tree.lemma(marker).equals("by")) {
        return oblique;
      }
    }
    return SyntaxTree.NONE;
  }

  boolean isPassive(int verb) {
    boolean participle = tree.pos(verb).equals("VBN");
    return tree.child(verb, "nsubj:pass") != SyntaxTree.NONE
        || tree.child(verb, "aux:pass") != SyntaxTree.NONE
        || (participle && tree.is(verb, "acl") && !tree.is(verb, "acl:relcl"));
  }

  /** What a passive verb is done to. */
  int passiveObject(int verb) {
    int subject = tree.child(verb, "nsubj:pass", "nsubj");
    if (subject != SyntaxTree.NONE) {
      return tree.isRelative(subject) ? antecedent(subject) : subject;
    }
    if (tree.is(verb, "acl")) {
      return tree.head(verb);
    }
    if (!tree.is(verb, "conj")) {
      return SyntaxTree.NONE;
    }
    int first = tree.head(verb);
    return isPassive(first) ? passiveObject(first) : ownSubject(first);
  }

  private int verbAbove(int token) {
    int above = token;
    while (above != SyntaxTree.NONE
        && !tree.pos(above).startsWith("V")
        && tree.child(above, "cop") == SyntaxTree.NONE) {
      above = tree.head(above);
    }
    return above;
  }

  /**
   * The noun that a relative pronoun stands for: in "an attack on the town, which they called …"
   * the attack, for what is said of an act is rarely said of its place.
   */
  int antecedent(int pronoun) {
    int noun = tree.antecedent(pronoun);
    Mention mention = noun == SyntaxTree.NONE ? null : scene.mentionAt(noun);
    boolean place =
        mention != null && (mention.type() == MentionType.GPE || mention.type() == MentionType.LOC);
    return place && tree.is(noun, "nmod") ? tree.head(noun) : noun;
  }

  boolean isInfinitive(int verb) {
    for (int mark : tree.children(verb, "mark", "aux")) {
      if (tree.pos(mark).equals("TO")) {
        return true;
      }
    }
    return false;
  }

  private boolean isGerund(int verb) {
    return tree.pos(verb).equals("VBG");
  }
}
