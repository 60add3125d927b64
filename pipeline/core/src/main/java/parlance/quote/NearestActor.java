package parlance.quote;

import static parlance.quote.Scene.NONE;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parlance.document.Mention;
import parlance.document.MentionType;
import parlance.document.Quote.SourceKind;
import parlance.document.Sentence;
import parlance.document.Span;
import parlance.parse.SyntaxTree;

/**
 * A pronoun, or a role said again ("the senator"), whose entity is not known is the nearest actor
 * that fits: who spoke just before, or the only person of the paragraph so far; for "it" the body
 * that spoke before or is the subject of the sentence before. Somebody else between makes it
 * nobody.
 */
final class NearestActor implements SpeakerRule {
  private final Scene scene;
  private final SyntaxTree tree;
  private final Actors actors;
  private final Rivals rivals;

  NearestActor(Scene scene, Actors actors) {
    this.scene = scene;
    this.tree = scene.tree();
    this.actors = actors;
    this.rivals = new Rivals(scene, actors);
  }

  @Override
  public @Nullable Speaker of(Candidate attribution, Said said) {
    int head = attribution.sourceToken();
    if (head == NONE || attribution.source() == null || scene.quoted(head)) {
      return null;
    }
    String word = tree.word(head).toLowerCase(Locale.ROOT);
    Said.Entry before = said.lastBefore(head);
    String entity =
        switch (word) {
          case "he", "she" -> person(attribution, head, word, before);
          case "it" -> body(head, before);
          default -> sameRole(attribution, head, before);
        };
    return entity == null ? null : actors.speaker(entity, head);
  }

  private @Nullable String person(
      Candidate attribution, int head, String pronoun, Said.@Nullable Entry before) {
    String last = before == null ? null : before.speaker().entity();
    if (before != null && last != null && actors.isNamed(last) && actors.answersTo(last, pronoun)) {
      int source = endOfSource(before);
      boolean sure = actors.isCalled(last, pronoun);
      int from = sure ? source : Math.min(startOfParagraph(source), startOfParagraph(head)) - 1;
      boolean clear =
          rivals.paragraphs(source, head) <= 1
              && !rivals.names(attribution, last)
              && !rivals.personBetween(from, head, last, pronoun, attribution);
      return clear ? last : null;
    }
    boolean somebody =
        before != null
            && last == null
            && before.speaker().kind() != SourceKind.COLLECTIVE
            && rivals.paragraphs(before.attribution().sourceToken(), head) == 0;
    return somebody ? null : onlyPerson(attribution, head, pronoun);
  }

  private @Nullable String onlyPerson(Candidate attribution, int head, String pronoun) {
    int from = startOfParagraph(head) - 1;
    Set<String> found = new LinkedHashSet<>();
    for (Mention mention : rivals.persons(from, head, pronoun, attribution)) {
      String entity = mention.entity();
      found.add(entity == null ? mention.id() : entity);
    }
    if (found.size() != 1) {
      return null;
    }
    String only = found.iterator().next();
    boolean clear =
        actors.isNamed(only)
            && actors.answersTo(only, pronoun)
            && !rivals.names(attribution, only)
            && !rivals.personBetween(from, head, only, pronoun, attribution);
    return clear ? only : null;
  }

  private int startOfParagraph(int token) {
    List<Sentence> sentences = scene.document().sentences();
    int sentence = tree.sentence(token);
    int paragraph = sentences.get(sentence).paragraph();
    while (sentence > 0 && sentences.get(sentence - 1).paragraph() == paragraph) {
      sentence--;
    }
    return sentences.get(sentence).firstToken();
  }

  private @Nullable String body(int head, Said.@Nullable Entry before) {
    String last = before == null ? null : before.speaker().entity();
    if (before != null && last != null && isBody(last)) {
      int from = endOfSource(before);
      boolean clear = rivals.paragraphs(from, head) == 0 && !rivals.bodyBetween(from, head, last);
      return clear ? last : null;
    }
    return subjectBefore(head);
  }

  private @Nullable String subjectBefore(int head) {
    int sentence = tree.sentence(head) - 1;
    int start = startOfParagraph(head);
    if (sentence < 0 || scene.document().sentences().get(sentence).firstToken() < start) {
      return null;
    }
    Set<String> subjects = new LinkedHashSet<>();
    for (int token = scene.document().sentences().get(sentence).firstToken();
        token < head;
        token++) {
      Mention mention = tree.is(token, "nsubj") ? actors.mention(token) : null;
      if (mention != null && !scene.quoted(token) && mention.type() != MentionType.PERSON) {
        String entity = mention.entity();
        subjects.add(entity == null ? mention.id() : entity);
      }
    }
    String only = subjects.size() == 1 ? subjects.iterator().next() : null;
    return only != null && isBody(only) ? only : null;
  }

  private boolean isBody(String entity) {
    return actors
        .find(entity)
        .filter(e -> e.type() == MentionType.ORG || e.type() == MentionType.GPE)
        .isPresent();
  }

  /** "The senator" after "Sen. Ann Lee said": the one who spoke before has this role. */
  private @Nullable String sameRole(Candidate attribution, int head, Said.@Nullable Entry before) {
    String last = before == null ? null : before.speaker().entity();
    Span source = attribution.source();
    if (before == null || last == null || source == null || !actors.isNamed(last)) {
      return null;
    }
    SourcePhrase phrase = SourcePhrase.of(scene, actors, source);
    boolean again =
        phrase.last() == head
            && phrase.stop() == phrase.end()
            && head == phrase.first() + 1
            && scene.isWord(phrase.first(), "the");
    int from = endOfSource(before);
    String role = tree.lemma(head);
    boolean clear =
        again
            && Roles.has(actors.entity(last), role)
            && rivals.paragraphs(from, head) <= 1
            && !rivals.names(attribution, last)
            && !rivals.bearerBetween(from, head, last, role);
    return clear ? last : null;
  }

  private int endOfSource(Said.Entry entry) {
    Span source = entry.attribution().source();
    int anchor = Said.anchor(entry.attribution(), tree);
    return source == null ? anchor : Math.max(anchor, tree.firstTokenFrom(source.end()) - 1);
  }
}
