package parlance.quote;

import static parlance.quote.Scene.NONE;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parlance.document.Entity;
import parlance.document.Mention;
import parlance.document.MentionType;
import parlance.document.Quote.SourceKind;
import parlance.parse.SyntaxTree;

/**
 * The speaker is the one whose name ends the source's first noun phrase, or stands beside it: "Rep.
 * Ann Lee (D-Md.)", "their lawyer, Ann Lee", but neither "Lee's lawyer" nor "a friend of Lee".
 */
final class NamedSource implements SpeakerRule {
  private final Scene scene;
  private final SyntaxTree tree;
  private final Actors actors;

  NamedSource(Scene scene, Actors actors) {
    this.scene = scene;
    this.tree = scene.tree();
    this.actors = actors;
  }

  @Override
  public @Nullable Speaker of(Candidate attribution, Said said) {
    if (attribution.source() == null) {
      return null;
    }
    SourcePhrase phrase = SourcePhrase.of(scene, actors, attribution.source());
    if (phrase.last() == NONE) {
      return null;
    }
    if (phrase.isJoined(scene, actors)
        || (!phrase.isTwoRoles(scene, actors) && isJoinedByParse(phrase))) {
      return new Speaker(null, SourceKind.COLLECTIVE);
    }
    Mention name = phrase.name(actors);
    if (name == null) {
      String apposed = apposed(phrase);
      String entity = apposed == null ? spelt(phrase) : apposed;
      return entity == null ? null : actors.speaker(entity, phrase.last());
    }
    if (name.type() == MentionType.NORP && !isWholeGroup(phrase, name)) {
      boolean plural = tree.pos(phrase.last()).endsWith("S");
      return new Speaker(null, plural ? SourceKind.COLLECTIVE : SourceKind.ROLE);
    }
    if (name.type() == MentionType.PERSON && isOneOfHis(phrase, name)) {
      return Speaker.UNKNOWN;
    }
    String entity = name.entity();
    return entity == null || MisreadSubject.is(scene, attribution, name, phrase.last())
        ? null
        : actors.speaker(entity, phrase.last());
  }

  /** Another noun on a par with the phrase's, unless it stands in an apposition to a person. */
  private boolean isJoinedByParse(SourcePhrase phrase) {
    Mention name = phrase.name(actors);
    boolean person = name != null && name.type() == MentionType.PERSON;
    for (int other : tree.children(phrase.last(), "conj")) {
      boolean within = other < phrase.end() && !isClause(phrase.last(), other);
      Mention second = actors.name(other);
      boolean apart = second == null ? scene.isNoun(other) && !person : !second.equals(name);
      if (within && apart) {
        return true;
      }
    }
    return false;
  }

  private boolean isClause(int from, int to) {
    for (int token = from + 1; token <= to; token++) {
      if (tree.pos(token).matches("W.*|VB[DPZ]")) {
        return true;
      }
    }
    return false;
  }

  /** "A Lee tweet", where the parse may take the last word for a verb. */
  private boolean isOneOfHis(SourcePhrase phrase, Mention name) {
    int before = actors.first(name) - 1;
    return before >= phrase.first() && tree.lemma(before).equalsIgnoreCase("a");
  }

  /** "Republicans", but neither "a Republican" nor "some Republicans from Ohio". */
  private boolean isWholeGroup(SourcePhrase phrase, Mention name) {
    int before = actors.first(name) - 1;
    boolean bare =
        before < phrase.first() || (before == phrase.first() && scene.isWord(before, "the"));
    boolean ends = phrase.stop() == phrase.end() || scene.isPunctuation(phrase.stop());
    boolean one = before >= phrase.first() && tree.pos(phrase.last()).matches("NNP?");
    return bare && ends && !one;
  }

  /** The person named beside a noun for one. */
  private @Nullable String apposed(SourcePhrase phrase) {
    if (!tree.pos(phrase.last()).matches("NNP?")) {
      return null;
    }
    Mention beside = phrase.apposed(scene, actors);
    return beside == null ? null : beside.entity();
  }

  /** A surname, or a whole name, that recognition passed over here: "LEE:". */
  private @Nullable String spelt(SourcePhrase phrase) {
    boolean whole = phrase.stop() == phrase.end() && tree.pos(phrase.last()).startsWith("NNP");
    if (!whole || actors.mention(phrase.last()) != null) {
      return null;
    }
    String words =
        scene.document().text(tree.span(phrase.first(), phrase.last())).toLowerCase(Locale.ROOT);
    List<Entity> bearers =
        actors.named().stream()
            .filter(entity -> entity.type() == MentionType.PERSON)
            .filter(entity -> isNameOf(words, entity.name().toLowerCase(Locale.ROOT)))
            .toList();
    return bearers.size() == 1 ? bearers.get(0).id() : null;
  }

  private static boolean isNameOf(String words, String name) {
    return name.equals(words) || name.endsWith(" " + words);
  }
}
