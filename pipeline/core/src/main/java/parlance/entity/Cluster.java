package parlance.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parlance.document.MentionType;
import parlance.document.Span;

/** The mentions that were found to mean the same actor so far. */
final class Cluster {
  /** A function that the text gives to somebody, and where. */
  record Role(ActorPhrase phrase, Span words) {}

  private final List<Candidate> members = new ArrayList<>();
  private final List<Role> roles = new ArrayList<>();
  private final Set<Integer> figurative = new HashSet<>();
  private Gender gender = Gender.UNKNOWN;
  private boolean anonymous;
  private @Nullable MentionType type;
  private @Nullable Candidate leader;
  private int names;
  private @Nullable String actor;

  Cluster(Candidate first) {
    members.add(first);
    names = first.isName() ? 1 : 0;
    actor = first.actor();
    ActorPhrase phrase = first.phrase();
    if (phrase != null) {
      gender = phrase.noun().gender();
      if (phrase.noun().kind().personal() && !phrase.plural()) {
        roles.add(new Role(phrase, phrase.words()));
      }
    }
  }

  void take(Cluster other) {
    type = null;
    leader = null;
    names += other.names;
    actor = actor == null ? other.actor : actor;
    boolean after = members.get(members.size() - 1).index() < other.first().index();
    members.addAll(other.members);
    if (!after) {
      members.sort((a, b) -> Integer.compare(a.index(), b.index()));
    }
    roles.addAll(other.roles);
    figurative.addAll(other.figurative);
    gender = gender.and(other.gender);
    boolean pronouns = other.members.stream().allMatch(Candidate::isPronoun);
    anonymous = anonymous && (pronouns || other.anonymous);
  }

  void leave(Candidate member) {
    type = null;
    leader = null;
    if (members.remove(member) && member.isName()) {
      names--;
    }
  }

  /** Says that a member names something else, which stands for the actor ("the Kremlin"). */
  void takeFiguratively(Candidate member) {
    type = null;
    figurative.add(member.index());
  }

  /** Whether a member is a name of the actor itself. */
  boolean isNamedBy(Candidate member) {
    return member.isName() && !figurative.contains(member.index());
  }

  /** Which actor of the user's list it is, or null. */
  @Nullable String actor() {
    return actor;
  }

  /** Whether the two are different actors of the user's list. */
  boolean isOtherActor(Cluster other) {
    return actor != null && other.actor != null && !actor.equals(other.actor);
  }

  List<Candidate> members() {
    return Collections.unmodifiableList(members);
  }

  Candidate first() {
    return members.get(0);
  }

  /** The functions of a person, in the order in which they were found. */
  List<Role> roles() {
    return Collections.unmodifiableList(roles);
  }

  void addRole(Role role) {
    roles.add(0, role);
  }

  Gender gender() {
    return gender;
  }

  void learn(Gender told) {
    gender = gender.and(told);
  }

  /** A courtesy title tells more than a given name. */
  void correct(Gender told) {
    gender = told.and(gender);
  }

  /** Nobody in particular ("a senior official"): the mentions stay without an entity. */
  boolean anonymous() {
    return anonymous;
  }

  void makeAnonymous() {
    anonymous = true;
  }

  boolean named() {
    return names > 0;
  }

  /** The first member that is not a pronoun, or the first. */
  Candidate leader() {
    if (leader == null) {
      leader = members.stream().filter(member -> !member.isPronoun()).findFirst().orElse(first());
    }
    return leader;
  }

  private boolean isFull(Candidate name) {
    return isNamedBy(name) && name.key().indexOf(' ') > 0;
  }

  /**
   * What the user's list says, or else what most of the names are, those of several words if there
   * are such, the first-mentioned among equals; without names, what the leader is.
   */
  MentionType type() {
    if (type == null) {
      type = vote();
    }
    return type;
  }

  private MentionType vote() {
    for (Candidate member : members) {
      if (member.actor() != null) {
        return member.type();
      }
    }
    Map<MentionType, Integer> votes = new EnumMap<>(MentionType.class);
    boolean full = members.stream().anyMatch(this::isFull);
    List<Candidate> voters =
        members.stream().filter(name -> isNamedBy(name) && (!full || isFull(name))).toList();
    voters.forEach(name -> votes.merge(name.type(), 1, Integer::sum));
    MentionType best = voters.isEmpty() ? leader().type() : voters.get(0).type();
    for (Candidate member : voters) {
      if (votes.getOrDefault(member.type(), 0) > votes.getOrDefault(best, 0)) {
        best = member.type();
      }
    }
    return best;
  }

  /** One human being, as far as the mentions tell. */
  boolean onePerson() {
    ActorPhrase phrase = leader().phrase();
    if (type() != MentionType.PERSON || (phrase != null && !phrase.noun().kind().personal())) {
      return false;
    }
    return named() || (phrase != null && !phrase.plural());
  }

  /** Several people, or a body of them. */
  boolean several() {
    ActorPhrase phrase = leader().phrase();
    return phrase != null
        && !named()
        && (phrase.plural() || phrase.noun().kind() == ActorNouns.Kind.CROWD);
  }

  /** The first phrase of the mentions, or null where all are names and pronouns. */
  @Nullable ActorPhrase phrase() {
    return members.stream()
        .map(Candidate::phrase)
        .filter(phrase -> phrase != null)
        .findFirst()
        .orElse(null);
  }
}
