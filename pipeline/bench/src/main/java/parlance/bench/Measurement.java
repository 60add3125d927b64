package parlance.bench;

/**
 * What one engine took for one thing, once.
 *
 * @param turn the number of the block or repetition, from 1; the same articles for each engine
 * @param tokens that CoreNLP's tokenizer finds in the articles, or, in long articles, words
 */
record Measurement(
    Measure measure, Engine engine, int threads, int turn, long tokens, Timing timing) {

  /** What is measured. */
  enum Measure {
    /** Warm, a block of articles, beside others on one thread. */
    ONE_THREAD,
    /** Warm, a block of articles, beside others on two threads. */
    TWO_THREADS,
    /** The whole command with one article. */
    START,
    /** The whole command with ten articles. */
    TEN,
    /** Warm, a long article. */
    LONG,
    /** Warm, the articles that a long one is made of. */
    PIECES
  }

  double tokensPerSecond() {
    return tokens / timing.seconds();
  }

  boolean isOf(Measure measure, Engine engine, int threads) {
    return measure == this.measure && engine == this.engine && threads == this.threads;
  }
}
