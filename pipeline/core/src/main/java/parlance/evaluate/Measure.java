package parlance.evaluate;

/** Compares what was found in an article with its gold, in one respect. */
interface Measure {
  void compare(Comparison comparison, ArticleScore score);
}
