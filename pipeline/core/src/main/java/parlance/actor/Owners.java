package parlance.actor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parlance.document.Document;
import parlance.document.MentionType;
import parlance.document.Name;

/** Tells whose a name is in one article. */
final class Owners {
  private final Document document;
  private final List<List<String>> otherPersons = new ArrayList<>();
  private final Set<Actor> named = new LinkedHashSet<>();

  Owners(Document document, List<ActorMatch> matches) {
    this.document = document;
    for (ActorMatch match : matches) {
      if (match.actors().size() == 1) {
        named.add(match.actors().get(0));
      }
    }
    for (Name name : document.names()) {
      if (name.type() == MentionType.PERSON
          && matches.stream().noneMatch(match -> match.span().overlaps(name.span()))) {
        otherPersons.add(forms(document.text(name.span())));
      }
    }
  }

  /** The one actor that is meant, or null if that is not clear. */
  @Nullable Actor of(ActorMatch match) {
    List<Actor> candidates =
        match.actors().size() == 1
            ? match.actors()
            : match.actors().stream().filter(named::contains).toList();
    if (candidates.size() != 1) {
      return null;
    }
    Actor actor = candidates.get(0);
    return match.words() == 1 && isAnothers(document.text(match.span()), actor) ? null : actor;
  }

  /** Whether the article names another person in full whose name the word is part of. */
  private boolean isAnothers(String word, Actor actor) {
    if (actor.type() != null && actor.type() != MentionType.PERSON) {
      return false;
    }
    return otherPersons.stream().anyMatch(person -> isOther(person, word, actor));
  }

  private static boolean isOther(List<String> person, String word, Actor actor) {
    List<String> rest = new ArrayList<>(person);
    return rest.remove(word)
        && !rest.isEmpty()
        && actor.names().stream().noneMatch(name -> shares(rest, forms(name), word));
  }

  /** Whether two names have a word or initial in common, beside the one that both have. */
  private static boolean shares(List<String> rest, List<String> name, String beside) {
    for (String one : rest) {
      for (String other : name) {
        boolean initial = one.length() == 1 || other.length() == 1;
        if (!other.equals(beside)
            && (one.equals(other) || (initial && one.charAt(0) == other.charAt(0)))) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<String> forms(String name) {
    List<String> forms = new ArrayList<>();
    for (Word word : Word.of(name, 0, name.length())) {
      if (Character.isLetterOrDigit(word.form().codePointAt(0))) {
        forms.add(word.form());
      }
    }
    return forms;
  }
}
