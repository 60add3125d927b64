package parlance.journal;

/** What a run does with an article, as far as what was done before decides it. */
public sealed interface Verdict {

  /**
   * It is done.
   *
   * @param nth to be given to {@link OutputJournal#append} with what comes of it
   * @param replaces whether there is a record of the id that no longer holds
   */
  record Do(int nth, boolean replaces) implements Verdict {}

  /** It is passed over: the output has what comes of it. */
  record Skip() implements Verdict {}

  /**
   * Its id is that of another article.
   *
   * @param path of the other
   */
  record Clash(String path) implements Verdict {}
}
