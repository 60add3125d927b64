package parlance.quote;

import static parlance.quote.Scene.NONE;

import org.jspecify.annotations.Nullable;
import parlance.document.Mention;
import parlance.document.MentionType;
import parlance.document.Span;
import parlance.parse.SyntaxTree;

/**
 * The words of a source as they stand, whatever the parser makes of them: "Rep. Ann Lee (D-Md.)"
 * begins with a noun phrase that ends with "Lee".
 *
 * @param first token of the source
 * @param last noun of its first noun phrase, or {@link Scene#NONE}
 * @param stop the token after the first noun phrase
 * @param end the token after the source
 */
record SourcePhrase(int first, int last, int stop, int end) {

  static SourcePhrase of(Scene scene, Actors actors, Span source) {
    SyntaxTree tree = scene.tree();
    int first = tree.firstTokenFrom(source.begin());
    int end = Math.max(first + 1, tree.firstTokenFrom(source.end()));
    return phrase(scene, actors, first, end);
  }

  private static SourcePhrase phrase(Scene scene, Actors actors, int first, int end) {
    SyntaxTree tree = scene.tree();
    int last = NONE;
    int noun = NONE;
    int token = first;
    while (token < end) {
      Mention name = actors.name(token);
      boolean time = name != null && name.type() == MentionType.DATE;
      if (name != null && !time) {
        token = Math.min(actors.last(name), end - 1);
        last = token;
      } else if (scene.isNoun(token) && !(time && last != NONE)) {
        last = token;
        noun = tree.pos(token).startsWith("NNP") ? noun : token;
      } else if (tree.pos(token).equals("PRP") && last == NONE) {
        last = token;
      } else if (!premodifies(scene, token, last)) {
        int governor = last == NONE ? NONE : governor(scene, last, end);
        if (governor == NONE) {
          break;
        }
        token = governor;
        last = governor;
      }
      token++;
    }
    boolean relative = noun != NONE && token < end && tree.pos(token).matches("VB[DPZ]|MD");
    return new SourcePhrase(first, relative ? noun : last, token, end);
  }

  /** The later noun that the parse has this one modify: "a Lee tweet", "state and city leaders". */
  private static int governor(Scene scene, int noun, int end) {
    SyntaxTree tree = scene.tree();
    int above = tree.head(noun);
    if (above <= noun || above >= end || !tree.is(noun, "compound", "amod", "nmod:poss")) {
      return NONE;
    }
    for (int token = noun + 1; token < above; token++) {
      if (scene.isBreak(token)) {
        return NONE;
      }
    }
    return above;
  }

  private static boolean premodifies(Scene scene, int token, int noun) {
    String pos = scene.tree().pos(token);
    boolean participle = pos.equals("VBN") || pos.equals("VBG") || pos.startsWith("RB");
    return pos.matches("P?DT|JJ[RS]?|CD|PRP\\$|POS|HYPH")
        || ((participle || pos.equals("CC")) && noun == NONE)
        || (participle && scene.tree().pos(token - 1).equals("HYPH"))
        || (scene.isPunctuation(token) && !scene.isBreak(token));
  }

  /** The name with which the first noun phrase ends. */
  @Nullable Mention name(Actors actors) {
    return last == NONE ? null : actors.name(last);
  }

  /** Whether the source says "A and B" or "A, B and C" and these are not one name. */
  boolean isJoined(Scene scene, Actors actors) {
    Mention name = name(actors);
    if (stop < end && isAnd(scene, stop) && !isTwoRoles(scene, actors)) {
      return true;
    }
    if (name != null && isAnd(scene, Math.max(first, actors.first(name) - 1))) {
      return true;
    }
    boolean person = name != null && name.type() == MentionType.PERSON;
    int at = stop;
    while (name != null && at < end) {
      boolean and = isAnd(scene, at);
      if (!and && !scene.isWord(at, ",")) {
        return false;
      }
      SourcePhrase next = phrase(scene, actors, at + 1, end);
      Mention other = next.name(actors);
      boolean same =
          other != null
              && other.entity() != null
              && !other.entity().equals(name.entity())
              && (other.type() == MentionType.PERSON) == person;
      if (and && same) {
        return true;
      }
      at = next.stop;
    }
    return false;
  }

  /** "The mayor and party leader" is one person. */
  boolean isTwoRoles(Scene scene, Actors actors) {
    if (stop >= end || !isAnd(scene, stop)) {
      return false;
    }
    SourcePhrase next = phrase(scene, actors, stop + 1, end);
    SyntaxTree tree = scene.tree();
    return tree.pos(last).equals("NN")
        && next.last != NONE
        && next.name(actors) == null
        && tree.pos(next.last).matches("NNP?")
        && next.stop == end
        && tree.pos(first).equals("DT")
        && !tree.pos(stop + 1).matches("DT|PRP\\$");
  }

  private static boolean isAnd(Scene scene, int token) {
    return scene.tree().pos(token).equals("CC");
  }

  /** "the chair of the board, Ann Lee,": the person whom the words after a comma name. */
  @Nullable Mention apposed(Scene scene, Actors actors) {
    for (int comma = stop; comma < end; comma++) {
      if (scene.isWord(comma, ",")) {
        SourcePhrase next = phrase(scene, actors, comma + 1, end);
        Mention name = next.name(actors);
        boolean closes = next.stop >= end || (scene.isWord(next.stop, ",") && next.stop + 1 >= end);
        return closes && name != null && name.type() == MentionType.PERSON ? name : null;
      }
      if (scene.tree().pos(comma).matches("W.*|VB[DPZ]?|CC")) {
        return null;
      }
    }
    return null;
  }
}
