package parlance.document;

import java.util.List;

/** A kind of finding that stages add to a document. */
public final class Layer<T> {
  /** ISO 639-3 code of the article's language. */
  public static final Layer<String> LANGUAGE = new Layer<>("language");

  public static final Layer<List<Sentence>> SENTENCES = new Layer<>("sentences");
  public static final Layer<List<Token>> TOKENS = new Layer<>("tokens");

  /** Provided by a transformer, for the stages that find names and quotes by it. */
  public static final Layer<WordScores> WORD_SCORES = new Layer<>("word-scores");

  public static final Layer<List<Dependency>> DEPENDENCIES = new Layer<>("dependencies");
  public static final Layer<List<Name>> NAMES = new Layer<>("names");
  public static final Layer<List<Mention>> MENTIONS = new Layer<>("mentions");
  public static final Layer<List<Entity>> ENTITIES = new Layer<>("entities");
  public static final Layer<List<Quote>> QUOTES = new Layer<>("quotes");

  /** Provided by a transformer, for the stage that weighs stances. */
  public static final Layer<List<PairScore>> PAIR_SCORES = new Layer<>("pair-scores");

  public static final Layer<List<Stance>> STANCES = new Layer<>("stances");

  private final String name;

  private Layer(String name) {
    this.name = name;
  }

  @SuppressWarnings("unchecked") // Document takes a T and nothing else for a Layer<T>
  T cast(Object value) {
    return (T) value;
  }

  @Override
  public String toString() {
    return name;
  }
}
