package parlance.stance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parlance.document.Document;
import parlance.document.Entity;
import parlance.document.Mention;
import parlance.document.Sentence;
import parlance.document.Span;
import parlance.document.Stance;
import parlance.parse.SyntaxTree;
import parlance.stance.GoldStance.Wording;

/**
 * Says which coded positions of an article its stances give, and which stances are wrong.
 *
 * <p>A stance gives a position if all of this holds:
 *
 * <ul>
 *   <li>place: a sentence of its evidence, or a quote around that, has the position's evidence;
 *   <li>holder: it is called as coded by its entity's name or by one of its mentions other than
 *       pronouns, or its span is like the coded words;
 *   <li>target: an entity is called as coded; an issue's span is like the coded words;
 *   <li>sign: polarity and negated are those that go with the coded words.
 * </ul>
 *
 * Words are like others if more than half of all their words are common to both (Jaccard index), in
 * lower case and without articles, or if both, in that place, have the same syntactic head.
 * Modality and reporter are not asked for here. Not counted as wrong are further stances of a
 * position already given, those of optional positions, and those whose holder is a pronoun without
 * an entity, which leave their position missed.
 */
final class StanceScorer {
  /** What becomes of a coded position or a stance. */
  enum Verdict {
    GIVEN,
    MISSED,
    /** A stance of an optional position, or once more of one already given. */
    PASSED,
    /** A stance that is a position but for its holder, a pronoun of whom nothing is claimed. */
    UNRESOLVED,
    WRONG_SIGN,
    WRONG_HOLDER,
    WRONG_TARGET,
    SPURIOUS;

    boolean isWrong() {
      return compareTo(WRONG_SIGN) >= 0;
    }
  }

  /**
   * A verdict on a position, a stance, or both.
   *
   * @param gold the position given or missed, or the one that a wrong stance comes nearest to
   * @param stance null if the position is missed
   */
  record Mark(Verdict verdict, @Nullable GoldStance gold, @Nullable Stance stance) {}

  private final Document document;
  private final SyntaxTree tree;

  StanceScorer(Document document) {
    this.document = document;
    tree = new SyntaxTree(document);
  }

  List<Mark> score(List<GoldStance> positions) {
    List<Mark> marks = new ArrayList<>();
    Set<GoldStance> given = new HashSet<>();
    for (Stance stance : document.stances()) {
      List<GoldStance> matched =
          positions.stream().filter(gold -> differs(gold, stance).isEmpty()).toList();
      List<GoldStance> fresh =
          matched.stream().filter(gold -> gold.asked() && !given.contains(gold)).toList();
      if (!fresh.isEmpty()) {
        given.add(fresh.get(0));
        marks.add(new Mark(Verdict.GIVEN, fresh.get(0), stance));
      } else if (!matched.isEmpty()) {
        marks.add(new Mark(Verdict.PASSED, matched.get(0), stance));
      } else {
        marks.add(wrong(positions, stance));
      }
    }
    for (GoldStance gold : positions) {
      if (gold.asked() && !given.contains(gold)) {
        marks.add(new Mark(Verdict.MISSED, gold, null));
      }
    }
    return marks;
  }

  private Mark wrong(List<GoldStance> positions, Stance stance) {
    for (Verdict verdict :
        List.of(Verdict.WRONG_SIGN, Verdict.WRONG_HOLDER, Verdict.WRONG_TARGET)) {
      for (GoldStance gold : positions) {
        if (differs(gold, stance).equals(Set.of(verdict))) {
          boolean open = verdict == Verdict.WRONG_HOLDER && isOpen(stance.holder());
          return new Mark(open ? Verdict.UNRESOLVED : verdict, gold, stance);
        }
      }
    }
    return new Mark(Verdict.SPURIOUS, null, stance);
  }

  private boolean isOpen(Stance.Holder holder) {
    return holder.entity() == null
        && holder.span() != null
        && tree.pos(tree.headOf(holder.span())).startsWith("PRP");
  }

  /** In what a stance is not the position: spurious if it is elsewhere. */
  private Set<Verdict> differs(GoldStance gold, Stance stance) {
    Span evidence = span(gold.evidence());
    if (!samePlace(evidence, stance)) {
      return Set.of(Verdict.SPURIOUS);
    }
    Set<Verdict> differences = new LinkedHashSet<>();
    if (gold.holders().stream().noneMatch(holder -> holds(holder, stance.holder()))) {
      differences.add(Verdict.WRONG_HOLDER);
    }
    List<Wording> alike = alike(gold, evidence, stance);
    if (alike.isEmpty()) {
      differences.add(Verdict.WRONG_TARGET);
    } else if (alike.stream().noneMatch(target -> hasSign(target, stance))) {
      differences.add(Verdict.WRONG_SIGN);
    }
    return differences;
  }

  /** The coded wordings that the target is like; those alone that it equals, if there are any. */
  private List<Wording> alike(GoldStance gold, Span evidence, Stance stance) {
    Set<String> words = words(document.text(stance.target().span()));
    List<Wording> alike =
        gold.targets().stream().filter(target -> isAbout(target, evidence, stance)).toList();
    List<Wording> equal =
        alike.stream().filter(target -> words(target.words()).equals(words)).toList();
    return equal.isEmpty() ? alike : equal;
  }

  private static boolean hasSign(Wording target, Stance stance) {
    return target.polarity() == stance.polarity() && target.negated() == stance.negated();
  }

  private Span span(String evidence) {
    int begin = document.text().indexOf(evidence);
    if (begin < 0 || document.text().indexOf(evidence, begin + 1) >= 0) {
      throw new IllegalArgumentException(
          document.article().id() + " does not have these words once: " + evidence);
    }
    return new Span(begin, begin + evidence.length());
  }

  private boolean samePlace(Span evidence, Stance stance) {
    List<Span> places = new ArrayList<>();
    document.sentences().stream().map(Sentence::span).forEach(places::add);
    document.quotes().forEach(quote -> places.addAll(quote.content()));
    return places.stream()
        .filter(place -> place.overlaps(evidence))
        .anyMatch(place -> stance.evidence().stream().anyMatch(place::overlaps));
  }

  private boolean holds(String name, Stance.Holder holder) {
    if (holder.span() == null) {
      return holder.entity() == null && name.equals(GoldStance.AUTHOR);
    }
    return isCalled(name, holder.entity(), holder.span())
        || alike(words(name), words(document.text(holder.span())));
  }

  private boolean isAbout(Wording target, Span evidence, Stance stance) {
    Span span = stance.target().span();
    if (isCalled(target.words(), stance.target().entity(), span)) {
      return true;
    }
    return stance.target().entity() == null
        && (alike(words(target.words()), words(document.text(span)))
            || sameHead(target.words(), evidence, span));
  }

  private boolean isCalled(String name, @Nullable String entity, Span span) {
    Set<String> wanted = words(name);
    return words(document.text(span)).equals(wanted) || names(entity).contains(wanted);
  }

  /** The words of each name of an entity. */
  private Set<Set<String>> names(@Nullable String id) {
    Set<Set<String>> names = new HashSet<>();
    for (Entity entity : document.entities()) {
      if (entity.id().equals(id)) {
        names.add(words(entity.name()));
      }
    }
    for (Mention mention : document.mentions()) {
      if (id != null && id.equals(mention.entity()) && mention.form() != Mention.Form.PRONOUN) {
        names.add(words(document.text(mention.span())));
      }
    }
    return names;
  }

  /** Whether the words stand in a sentence of the evidence, and there have the span's head. */
  private boolean sameHead(String words, Span evidence, Span span) {
    for (Sentence sentence : document.sentences()) {
      int begin = document.text().indexOf(words, sentence.span().begin());
      Span coded = new Span(Math.max(begin, 0), Math.max(begin, 0) + words.length());
      if (sentence.span().overlaps(evidence)
          && begin >= 0
          && sentence.span().contains(coded)
          && tree.headOf(coded) == tree.headOf(span)) {
        return true;
      }
    }
    return false;
  }

  private static boolean alike(Set<String> some, Set<String> others) {
    Set<String> common = new HashSet<>(some);
    common.retainAll(others);
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    return 2 * common.size() > all.size();
  }

  private static Set<String> words(String text) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}$%]+", -1)) {
      if (!word.isEmpty() && !word.matches("the|an?|s")) {
        words.add(word);
      }
    }
    return words;
  }

  /** Whether the stance is told as coded: by a coded reporter, or by none where none is coded. */
  boolean isReportedAsCoded(GoldStance gold, Stance stance) {
    if (stance.reporter() == null) {
      return gold.reporters().isEmpty();
    }
    Set<Set<String>> names = names(stance.reporter());
    return gold.reporters().stream().anyMatch(name -> names.contains(words(name)));
  }
}
