package parlance.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parlance.document.Mention;
import parlance.document.MentionType;
import parlance.document.Sentence;
import parlance.document.Stance.Holder;
import parlance.parse.SyntaxTree;
import parlance.stance.StanceLexicon.FunctionWords;

/**
 * What words mean that only point: "they rejected it", "both want it". Where more than one thing
 * could be meant, none is.
 */
final class Pointers {
  /** How often "it" may stand for an "it" of the sentence before. */
  private static final int CHAIN = 2;

  /** Tokens that are looked back on in a sentence. */
  private static final int REACH = 80;

  private final Scene scene;
  private final SyntaxTree tree;
  private final StanceLexicon lexicon;

  Pointers(Scene scene, StanceLexicon lexicon) {
    this.scene = scene;
    this.tree = scene.tree;
    this.lexicon = lexicon;
  }

  /** Whether it is "it" or "them" and no actor that is known. */
  boolean isOpen(int token) {
    Mention mention = scene.mentionAt(token);
    return tree.pos(token).equals("PRP")
        && (isPlural(token) || tree.word(token).equalsIgnoreCase("it"))
        && (mention == null || mention.entity() == null);
  }

  /**
   * The noun that "it" or "them" takes up, if it is a thing: the only one in the clauses before it,
   * or else in the main clause of the sentence before; or {@link SyntaxTree#NONE}.
   */
  int thing(int pronoun) {
    return thing(pronoun, CHAIN);
  }

  private int thing(int pronoun, int chain) {
    boolean several = isPlural(pronoun);
    List<Integer> here = inClausesBefore(pronoun);
    if (!here.isEmpty()) {
      return only(here, several, chain);
    }
    int sentence = tree.sentence(pronoun) - 1;
    return sentence < 0 || isHeading(sentence) || isQuotedElsewhere(pronoun, sentence)
        ? SyntaxTree.NONE
        : only(inSentence(sentence), several, chain);
  }

  private boolean isPlural(int pronoun) {
    String word = tree.word(pronoun).toLowerCase(Locale.ROOT);
    return word.equals("them") || word.equals("they");
  }

  private boolean isHeading(int sentence) {
    return scene.document.sentences().get(sentence).kind() == Sentence.Kind.HEADING;
  }

  /** What a speaker calls "it" is not told of outside the quote, and the other way round. */
  private boolean isQuotedElsewhere(int pronoun, int sentence) {
    int before = scene.document.sentences().get(sentence).firstToken();
    return isInDirectQuote(pronoun) != isInDirectQuote(before);
  }

  private boolean isInDirectQuote(int token) {
    var quote = scene.quoteAround(token);
    return quote != null && quote.type() == parlance.document.Quote.Type.DIRECT;
  }

  /** Arguments of the verbs before the pronoun's own in its sentence. */
  private List<Integer> inClausesBefore(int pronoun) {
    int first = scene.document.sentences().get(tree.sentence(pronoun)).firstToken();
    List<Integer> found = new ArrayList<>();
    for (int token = Math.max(first, pronoun - REACH); token < pronoun; token++) {
      boolean ofOtherVerb = tree.head(token) != tree.head(pronoun);
      if (isArgument(token) && ofOtherVerb && !tree.dominates(token, pronoun)) {
        found.add(token);
      }
    }
    return found;
  }

  private List<Integer> inSentence(int sentence) {
    Sentence before = scene.document.sentences().get(sentence);
    List<Integer> found = new ArrayList<>();
    int first = Math.max(before.firstToken(), before.endToken() - REACH);
    for (int token = first; token < before.endToken(); token++) {
      if (isArgument(token)) {
        found.add(token);
      }
    }
    return found;
  }

  private boolean isArgument(int token) {
    int head = tree.head(token);
    return head != SyntaxTree.NONE
        && tree.is(token, "nsubj", "obj", "iobj", "obl")
        && !tree.is(token, "obl:tmod", "obl:npmod")
        && (tree.pos(head).startsWith("V") || tree.child(head, "cop") != SyntaxTree.NONE);
  }

  /**
   * The only thing among subjects and objects, or else among what prepositions bring; nothing where
   * an object may be meant that is an actor. An actor who is the subject would be named again, or
   * be known already.
   */
  private int only(List<Integer> arguments, boolean several, int chain) {
    List<Integer> things = new ArrayList<>();
    List<Integer> besides = new ArrayList<>();
    for (int argument : arguments) {
      if (several && tree.lemma(argument).matches("(?i)(some|any|every|no)(one|body)")) {
        return SyntaxTree.NONE;
      }
      int meant = meant(argument, several, chain);
      boolean subject = tree.is(argument, "nsubj");
      if (meant != SyntaxTree.NONE && !(subject && isActor(meant))) {
        (tree.is(argument, "obl") ? besides : things).add(meant);
      }
    }
    List<Integer> distinct =
        (things.isEmpty() ? besides : things).stream().distinct().limit(2).toList();
    return distinct.size() != 1 || isActor(distinct.get(0)) ? SyntaxTree.NONE : distinct.get(0);
  }

  /** The argument if it is of the number asked for, or what it stands for itself. */
  private int meant(int argument, boolean several, int chain) {
    String pos = tree.pos(argument);
    boolean pointer = pos.equals("PRP") && isPlural(argument) == several;
    if (pointer && (several || tree.word(argument).equalsIgnoreCase("it"))) {
      boolean open = scene.mentionAt(argument) == null || !isActor(argument);
      return open && chain > 0 ? thing(argument, chain - 1) : argument;
    }
    boolean noun = pos.startsWith("NN") && pos.endsWith("S") == several;
    return noun && !isTime(argument) && !isPerson(argument) && !isVague(argument)
        ? argument
        : SyntaxTree.NONE;
  }

  private boolean isVague(int noun) {
    return lexicon.is(FunctionWords.VAGUE, tree.lemma(noun))
        && tree.children(noun, "nmod", "acl", "amod", "compound").isEmpty();
  }

  private boolean isTime(int noun) {
    Mention mention = scene.mentionAt(noun);
    boolean date =
        mention != null
            && (mention.type() == MentionType.DATE || mention.type() == MentionType.NUMBER);
    return date || lexicon.is(FunctionWords.TIME, tree.lemma(noun));
  }

  /** Nobody calls one person "it". */
  private boolean isPerson(int noun) {
    Mention mention = scene.mentionAt(noun);
    return mention != null && mention.type() == MentionType.PERSON && !tree.pos(noun).endsWith("S");
  }

  private boolean isActor(int token) {
    Mention mention = scene.mentionAt(token);
    return mention != null && (mention.entity() != null || scene.canHold(mention));
  }

  /** Those whom "both" means: the two who are the subject of the sentence before. */
  List<Holder> pair(int both) {
    int sentence = tree.sentence(both) - 1;
    if (sentence < 0 || isHeading(sentence) || !isBoth(both)) {
      return List.of();
    }
    int verb = scene.document.sentences().get(sentence).firstToken();
    while (tree.head(verb) != SyntaxTree.NONE) {
      verb = tree.head(verb);
    }
    return pairAt(tree.child(verb, "nsubj"), both);
  }

  private boolean isBoth(int token) {
    return tree.word(token).equalsIgnoreCase("both")
        && tree.is(token, "nsubj")
        && tree.children(token).isEmpty();
  }

  private List<Holder> pairAt(int subject, int both) {
    List<Holder> holders = new ArrayList<>();
    if (subject == SyntaxTree.NONE) {
      return holders;
    }
    for (int member : scene.coordinated(subject)) {
      @Nullable Mention mention = scene.mentionAt(member);
      if (mention == null || mention.entity() == null || !scene.canHold(mention)) {
        return List.of();
      }
      holders.add(new Holder(mention.entity(), tree.token(both).span()));
    }
    boolean two =
        tree.children(subject, "nummod").stream().anyMatch(n -> tree.lemma(n).equals("two"));
    return holders.size() == 2 || (holders.size() == 1 && two) ? holders : List.of();
  }
}
