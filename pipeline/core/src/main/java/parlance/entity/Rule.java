package parlance.entity;

/** One step of the sieve: joins what it is sure of and leaves the rest to the rules after it. */
interface Rule {
  void apply(Clustering clustering);
}
