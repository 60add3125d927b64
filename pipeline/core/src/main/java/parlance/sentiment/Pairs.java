package parlance.sentiment;

/** Which pairs of actors are asked about beside those that the article brought marked. */
enum Pairs {
  /** Holder and target of each stance that was found. */
  FOUND,
  /** Any two actors of a sentence as well: more stances, fewer of them right, and slower. */
  ALL
}
