package parlance.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import parlance.document.MentionType;
import parlance.document.Span;
import parlance.evaluate.Misfit.Kind;

/** Names: their spans and types. Dates and numbers are counted by themselves. */
final class NameMeasure implements Measure {
  private final Set<String> types;

  private record Name(Span span, String type) {}

  /**
   * @param types those that count; all if empty
   */
  NameMeasure(Set<String> types) {
    this.types = Set.copyOf(types);
  }

  @Override
  public void compare(Comparison comparison, ArticleScore score) {
    Set<Name> gold = names(comparison.gold());
    Set<Name> found = names(comparison.found());
    Predicate<Name> named = name -> !MentionType.isValue(name.type());
    score.add(
        new Row(Layer.NAMES, 0, "span and type"), tally(only(gold, named), only(found, named)));
    score.add(
        new Row(Layer.NAMES, 1, "span"),
        tally(spans(only(gold, named)), spans(only(found, named))));
    Set<String> all = new TreeSet<>();
    gold.forEach(name -> all.add(name.type()));
    found.forEach(name -> all.add(name.type()));
    for (String type : all) {
      Predicate<Name> ofType = name -> name.type().equals(type);
      score.add(new Row(Layer.NAMES, 2, type), tally(only(gold, ofType), only(found, ofType)));
    }
    misfits(comparison, only(gold, named), only(found, named)).forEach(score::add);
  }

  private Set<Name> names(Coding coding) {
    return coding.mentions().stream()
        .filter(Coding.Mention::isName)
        .filter(mention -> types.isEmpty() || types.contains(mention.type()))
        .map(mention -> new Name(mention.span(), mention.type()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<Name> only(Set<Name> names, Predicate<Name> wanted) {
    return names.stream().filter(wanted).collect(Collectors.toUnmodifiableSet());
  }

  private static Set<Span> spans(Set<Name> names) {
    return names.stream().map(Name::span).collect(Collectors.toUnmodifiableSet());
  }

  static <T> Tally tally(Set<T> gold, Set<T> found) {
    int right = (int) found.stream().filter(gold::contains).count();
    return Tally.of(right, found.size(), gold.size());
  }

  private static List<Misfit> misfits(Comparison comparison, Set<Name> gold, Set<Name> found) {
    Set<Name> left = new HashSet<>(found);
    left.removeAll(gold);
    List<Misfit> misfits = new ArrayList<>();
    for (Name name : inTextOrder(gold)) {
      if (found.contains(name)) {
        continue;
      }
      List<Name> near =
          inTextOrder(left).stream().filter(other -> other.span().overlaps(name.span())).toList();
      String words = words(comparison, name);
      if (near.isEmpty()) {
        misfits.add(new Misfit("name", Kind.MISSED, name.span().begin(), words, ""));
        continue;
      }
      Name other =
          near.stream()
              .filter(each -> each.span().equals(name.span()))
              .findFirst()
              .orElse(near.get(0));
      left.remove(other);
      Kind kind = other.type().equals(name.type()) ? Kind.WRONG_BORDER : Kind.WRONG;
      misfits.add(new Misfit("name", kind, name.span().begin(), words, words(comparison, other)));
    }
    for (Name name : inTextOrder(left)) {
      misfits.add(
          new Misfit("name", Kind.SPURIOUS, name.span().begin(), "", words(comparison, name)));
    }
    return misfits;
  }

  private static List<Name> inTextOrder(Set<Name> names) {
    return names.stream()
        .sorted(Comparator.comparing(Name::span).thenComparing(Name::type))
        .toList();
  }

  private static String words(Comparison comparison, Name name) {
    return comparison.gold().words(name.span()) + " [" + name.type() + "]";
  }
}
