package parlance.entity;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import parlance.document.Span;

/**
 * What a noun phrase says of an actor.
 *
 * @param qualifiers modifiers that tell it from others of its kind, in lower case
 * @param affiliations keys of the names among its modifiers; a people stands for its place
 * @param possessor token of a possessive pronoun, or -1
 * @param words the phrase without its determiner
 */
record ActorPhrase(
    ActorNouns.Noun noun,
    boolean plural,
    Determiner determiner,
    SortedSet<String> qualifiers,
    SortedSet<String> affiliations,
    int possessor,
    Span words) {

  /** How the phrase begins. */
  enum Determiner {
    /** "the", "this". */
    DEFINITE,
    /** "a", "some", "every". */
    INDEFINITE,
    /** "two", "many". */
    COUNTED,
    /** "Israel's", "his". */
    POSSESSED,
    NONE
  }

  ActorPhrase {
    qualifiers = Collections.unmodifiableSortedSet(new TreeSet<>(qualifiers));
    affiliations = Collections.unmodifiableSortedSet(new TreeSet<>(affiliations));
  }

  /** "the minister": nothing but the noun. */
  boolean bare() {
    return qualifiers.isEmpty() && affiliations.isEmpty() && possessor < 0;
  }

  /** Phrases with equal keys mean the same actor in one article. */
  String key() {
    return noun.function() + (plural ? "/s/" : "/") + qualifiers + affiliations;
  }
}
