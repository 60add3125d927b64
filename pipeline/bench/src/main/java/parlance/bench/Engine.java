package parlance.bench;

/** What is compared. */
enum Engine {
  CORENLP("CoreNLP", ""),
  DEFAULT("Parlance", "default"),
  FAST("Parlance, chain fast", "fast");

  private final String label;
  private final String chain;

  Engine(String label, String chain) {
    this.label = label;
    this.chain = chain;
  }

  String label() {
    return label;
  }

  /** Name of Parlance's chain; empty for CoreNLP. */
  String chain() {
    return chain;
  }
}
