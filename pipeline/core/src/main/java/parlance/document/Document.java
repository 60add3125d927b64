package parlance.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An article and what the chain has found in it so far.
 *
 * <p>A document never changes; {@link #with} returns a new one. A layer that ran and found nothing
 * is an empty list, a layer that has not run is absent.
 *
 * <pre>{@code
 * Document read = Document.of(article);
 * Document tagged = read.with(Layer.TOKENS, tokens);
 * }</pre>
 */
public final class Document {
  private final Article article;
  private final Map<Layer<?>, Object> layers;
  private final List<String> warnings;

  private Document(Article article, Map<Layer<?>, Object> layers, List<String> warnings) {
    this.article = article;
    this.layers = layers;
    this.warnings = warnings;
  }

  public static Document of(Article article) {
    return new Document(article, Map.of(), article.warnings());
  }

  public Article article() {
    return article;
  }

  /** What was cut, repaired or skipped, while reading and since. */
  public List<String> warnings() {
    return warnings;
  }

  /** The layers provided so far, in the order in which they came. */
  public Set<Layer<?>> layers() {
    return Collections.unmodifiableSet(layers.keySet());
  }

  public boolean has(Layer<?> layer) {
    return layers.containsKey(layer);
  }

  /**
   * The findings of a layer.
   *
   * @throws IllegalStateException if no stage has provided it
   */
  public <T> T get(Layer<T> layer) {
    Object value = layers.get(layer);
    if (value == null) {
      throw new IllegalStateException(article.id() + ": no stage has provided " + layer);
    }
    return layer.cast(value);
  }

  /** This document with a layer added or replaced; lists are copied. */
  public <T> Document with(Layer<T> layer, T value) {
    Map<Layer<?>, Object> next = new LinkedHashMap<>(layers);
    next.put(layer, value instanceof List<?> list ? List.copyOf(list) : value);
    return new Document(article, next, warnings);
  }

  /** This document with a further warning, in words that its reader understands. */
  public Document warn(String warning) {
    List<String> next = new ArrayList<>(warnings);
    next.add(warning);
    return new Document(article, layers, List.copyOf(next));
  }

  public String text() {
    return article.text();
  }

  public String text(Span span) {
    return article.text().substring(span.begin(), span.end());
  }

  public String text(Token token) {
    return text(token.span());
  }

  public List<Sentence> sentences() {
    return get(Layer.SENTENCES);
  }

  public List<Token> tokens() {
    return get(Layer.TOKENS);
  }

  public List<Token> tokens(Sentence sentence) {
    return tokens().subList(sentence.firstToken(), sentence.endToken());
  }

  public List<Dependency> dependencies() {
    return get(Layer.DEPENDENCIES);
  }

  public List<Name> names() {
    return get(Layer.NAMES);
  }

  public List<Mention> mentions() {
    return get(Layer.MENTIONS);
  }

  public List<Entity> entities() {
    return get(Layer.ENTITIES);
  }

  public List<Quote> quotes() {
    return get(Layer.QUOTES);
  }

  public List<PairScore> pairScores() {
    return get(Layer.PAIR_SCORES);
  }

  public List<Stance> stances() {
    return get(Layer.STANCES);
  }
}
