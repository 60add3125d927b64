package parlance.link;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parlance.document.MentionType;

/**
 * Decides which page an entity's names mean, or that it is uncertain.
 *
 * <p>The fullest name decides; for a person also a shorter one of at least two words. What it means
 * must be of the entity's type and well known, the name must mean it in most of its uses, and no
 * other name of the entity may surely mean something else. Safe for many threads.
 */
final class Linker {
  /** Tenths of a name's uses that mean the page, below which the name is no evidence. */
  private static final int LIKELY = 6;

  private static final int LIKELY_PERSON = 7;
  private static final int VERY_LIKELY = 8;
  private static final int SURE = 9;

  private static final int KNOWN = 2;
  private static final int WELL_KNOWN = 3;
  private static final int KNOWN_DESPITE_NAMESAKES = 4;
  private static final int KNOWN_BY_ONE_WORD = 5;

  private final TitleIndex index;

  Linker(TitleIndex index) {
    this.index = index;
  }

  /**
   * The title of the entity's page, or null.
   *
   * @param shared family names that two persons of the article bear; none of them links by itself
   */
  @Nullable String link(Named named, Set<String> shared) {
    String fullest = NameKey.of(named.fullest());
    Set<String> keys = new LinkedHashSet<>();
    keys.add(fullest);
    named.forms().forEach(form -> keys.add(NameKey.of(form)));
    Sense found = found(fullest, named.type());
    if (named.type() == MentionType.PERSON) {
      if (found == null) {
        found = ofShorterNames(NameKey.words(fullest), keys);
      } else if (shared.contains(fullest)) {
        return null;
      }
    } else if (named.within() != null) {
      Sense pair = found(fullest + " " + NameKey.of(named.within()), named.type());
      if (pair != null) {
        return pair.title();
      }
      found = found != null && found.fame() >= KNOWN_DESPITE_NAMESAKES ? found : null;
    }
    return found == null || contradicted(found, named.type(), keys) ? null : found.title();
  }

  private boolean contradicted(Sense found, MentionType type, Set<String> keys) {
    for (String key : keys) {
      boolean partOfName = type == MentionType.PERSON && key.indexOf(' ') < 0;
      Sense other = partOfName ? null : found(key, type);
      if (other != null && other.share() >= SURE && !other.title().equals(found.title())) {
        return true;
      }
    }
    return false;
  }

  /** "Joe Biden" where the fullest name is "Joseph Robinette Biden": what all of these mean. */
  private @Nullable Sense ofShorterNames(List<String> fullest, Set<String> keys) {
    Sense common = null;
    for (String key : keys) {
      List<String> words = NameKey.words(key);
      boolean sameFamily = words.get(words.size() - 1).equals(fullest.get(fullest.size() - 1));
      Sense sense = words.size() > 1 && sameFamily ? found(key, MentionType.PERSON) : null;
      if (sense != null && common != null && !sense.title().equals(common.title())) {
        return null;
      }
      common = sense == null ? common : sense;
    }
    return common;
  }

  /** What the name means, if that is likely and can be an entity of the type. */
  private @Nullable Sense found(String key, MentionType type) {
    Sense sense = index.find(key);
    if (sense == null || (sense.isQualified() && sense.fame() < KNOWN_DESPITE_NAMESAKES)) {
      return null;
    }
    boolean fits =
        switch (type) {
          case PERSON -> isPerson(sense, key);
          case GPE, LOC -> isPlace(sense, key);
          case ORG -> isOrganisation(sense, key);
          case EVENT -> sense.kind() == Sense.Kind.BODY && sense.share() >= VERY_LIKELY;
          case NORP -> sense.kind() == Sense.Kind.GROUP;
          case MISC, DATE, NUMBER -> false;
        };
    return fits && sense.share() >= LIKELY ? sense : null;
  }

  private static boolean isPerson(Sense sense, String key) {
    int firstWord = key.indexOf(' ');
    if (firstWord < 0) {
      return sense.kind() == Sense.Kind.PERSON
          && sense.fame() >= KNOWN_BY_ONE_WORD
          && sense.share() >= SURE;
    }
    boolean known =
        sense.kind() == Sense.Kind.PERSON
            ? sense.fame() >= 1
            : isCalled(sense, key) && sense.fame() >= KNOWN;
    boolean initial = firstWord == 1;
    return known && !initial && sense.share() >= LIKELY_PERSON;
  }

  private static boolean isPlace(Sense sense, String key) {
    return sense.kind() == Sense.Kind.PLACE
        ? sense.fame() >= KNOWN
        : isCalled(sense, key) && sense.fame() >= WELL_KNOWN;
  }

  /** Of one word only the page's own name, or what is well known under it. */
  private static boolean isOrganisation(Sense sense, String key) {
    boolean oneWord = key.indexOf(' ') < 0;
    if (sense.kind() == Sense.Kind.BODY) {
      return !oneWord
          || sense.isCalled(key)
          || (sense.fame() >= WELL_KNOWN && sense.share() >= VERY_LIKELY);
    }
    return isCalled(sense, key) && sense.fame() >= (oneWord ? KNOWN_BY_ONE_WORD : KNOWN);
  }

  /** Whether a page of unknown kind bears the very name. */
  private static boolean isCalled(Sense sense, String key) {
    return sense.kind() == Sense.Kind.UNKNOWN && sense.isCalled(key);
  }
}
