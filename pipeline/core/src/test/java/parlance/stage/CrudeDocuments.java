package parlance.stage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parlance.document.AnchorScores;
import parlance.document.Article;
import parlance.document.Dependency;
import parlance.document.Document;
import parlance.document.LabelScheme;
import parlance.document.LabelScores;
import parlance.document.Layer;
import parlance.document.Sentence;
import parlance.document.Span;
import parlance.document.Token;
import parlance.document.WordScores;

/**
 * Documents whose layers fit together and are otherwise as bad as an engine on a bad day: tags,
 * trees and speakers are drawn by lot, from a seed that the text gives.
 */
final class CrudeDocuments {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}\\p{M}]+(?:[-'’.][\\p{L}\\p{N}\\p{M}]+)*|[^\\s\\p{Z}]");
  private static final List<String> TAGS =
      List.of("NN", "NNS", "VBD", "VBZ", "VB", "VBG", "VBN", "IN", "DT", "PRP", "PRP$", "JJ", "TO");
  private static final List<String> RELATIONS =
      List.of(
          "nsubj",
          "nsubj:pass",
          "obj",
          "iobj",
          "ccomp",
          "xcomp",
          "parataxis",
          "advcl",
          "acl",
          "acl:relcl",
          "obl",
          "obl:according_to",
          "nmod",
          "nmod:poss",
          "amod",
          "compound",
          "appos",
          "conj",
          "cc",
          "mark",
          "case",
          "det",
          "aux",
          "aux:pass",
          "cop",
          "advmod",
          "punct",
          "dep");

  private final Random random;
  private final Set<Layer<?>> layers;
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Token> tokens = new ArrayList<>();

  private CrudeDocuments(String text, Set<Layer<?>> layers) {
    this.random = new Random(text.hashCode());
    this.layers = layers;
  }

  /** A document with these layers and those that they rest on. */
  static Document of(String id, String text, Set<Layer<?>> layers) {
    return new CrudeDocuments(text, layers).document(id, text);
  }

  private boolean wants(Layer<?> layer) {
    return layers.contains(layer);
  }

  private Document document(String id, String text) {
    Article article =
        new Article(
            id, id + ".txt", "0".repeat(64), null, null, null, null, text, List.of(), List.of());
    Document document = Document.of(article);
    segment(text);
    if (wants(Layer.LANGUAGE)) {
      document = document.with(Layer.LANGUAGE, "eng");
    }
    if (wants(Layer.SENTENCES) || wants(Layer.STANCES)) {
      document = document.with(Layer.SENTENCES, sentences);
    }
    if (wants(Layer.TOKENS) || wants(Layer.STANCES)) {
      document = document.with(Layer.TOKENS, tokens);
    }
    if (wants(Layer.WORD_SCORES)) {
      document = document.with(Layer.WORD_SCORES, scores());
    }
    if (wants(Layer.DEPENDENCIES)) {
      document = document.with(Layer.DEPENDENCIES, trees());
    }
    CrudeActors actors = new CrudeActors(document, sentences, tokens, random);
    if (wants(Layer.NAMES)) {
      document = document.with(Layer.NAMES, actors.names());
    }
    if (wants(Layer.MENTIONS) || wants(Layer.ENTITIES)) {
      document = actors.on(document);
    }
    if (wants(Layer.QUOTES)) {
      document = document.with(Layer.QUOTES, actors.quotes(document));
    }
    if (wants(Layer.STANCES)) {
      document = document.with(Layer.STANCES, CrudeStances.of(document, random));
    }
    if (wants(Layer.PAIR_SCORES)) {
      document = document.with(Layer.PAIR_SCORES, CrudeActors.pairScores(document, random));
    }
    return document;
  }

  /** Sentences end at a full stop or a line end, so that headings and paragraphs occur. */
  private void segment(String text) {
    Matcher word = WORD.matcher(text);
    int first = 0;
    int paragraph = 0;
    int last = 0;
    while (word.find()) {
      boolean gap = text.substring(last, word.start()).contains("\n\n");
      if (gap && first < tokens.size()) {
        sentence(first, paragraph);
        first = tokens.size();
      }
      paragraph += gap ? 1 : 0;
      String form = word.group();
      tokens.add(new Token(new Span(word.start(), word.end()), tag(form), lemma(form)));
      last = word.end();
      if (form.matches("[.!?]")) {
        sentence(first, paragraph);
        first = tokens.size();
      }
    }
    if (first < tokens.size()) {
      sentence(first, paragraph);
    }
  }

  private void sentence(int first, int paragraph) {
    Span span =
        new Span(tokens.get(first).span().begin(), tokens.get(tokens.size() - 1).span().end());
    Sentence.Kind kind = random.nextInt(8) == 0 ? Sentence.Kind.HEADING : Sentence.Kind.PROSE;
    sentences.add(new Sentence(span, kind, paragraph, first, tokens.size()));
  }

  private String tag(String form) {
    int letter = form.codePointAt(0);
    if (Character.isUpperCase(letter)) {
      return "NNP";
    }
    if (Character.isDigit(letter)) {
      return "CD";
    }
    if (!Character.isLetter(letter)) {
      return form.matches("[“\"]") ? "``" : form.matches("[”]") ? "''" : form;
    }
    return TAGS.get(random.nextInt(TAGS.size()));
  }

  private static String lemma(String form) {
    return Character.isUpperCase(form.codePointAt(0)) ? form : form.toLowerCase(Locale.ROOT);
  }

  /** Scores by lot, so that spans begin anywhere and are anchored anywhere. */
  private WordScores scores() {
    Map<Integer, AnchorScores> anchors = new TreeMap<>();
    for (int word = 0; word < tokens.size(); word++) {
      int first = random.nextInt(word + 1);
      if (random.nextBoolean()) {
        anchors.put(word, new AnchorScores(first, row(tokens.size() - first)));
      }
    }
    return new WordScores(
        scores("source", "cue", "content"),
        scores("PERSON", "ORG", "GPE", "MISC"),
        scores("PERSON", "ORG", "GPE", "LOC", "NORP", "MISC", "DATE", "NUMBER"),
        anchors);
  }

  private LabelScores scores(String... kinds) {
    List<String> labels = new ArrayList<>(List.of("O"));
    for (String kind : kinds) {
      labels.addAll(List.of("B-" + kind, "I-" + kind));
    }
    float[][] scores = new float[tokens.size()][];
    for (int word = 0; word < scores.length; word++) {
      scores[word] = row(labels.size());
    }
    return new LabelScores(LabelScheme.free(labels), scores);
  }

  private float[] row(int length) {
    float[] row = new float[length];
    for (int i = 0; i < length; i++) {
      row[i] = 10 * random.nextFloat();
    }
    return row;
  }

  /** A random tree for each sentence: a token hangs on one that was drawn before it. */
  private List<Dependency> trees() {
    Dependency[] trees = new Dependency[tokens.size()];
    for (Sentence sentence : sentences) {
      List<Integer> drawn = new ArrayList<>();
      for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
        drawn.add(i);
      }
      Collections.shuffle(drawn, random);
      trees[drawn.get(0)] = new Dependency(Dependency.ROOT, "root");
      for (int i = 1; i < drawn.size(); i++) {
        String relation = RELATIONS.get(random.nextInt(RELATIONS.size()));
        trees[drawn.get(i)] = new Dependency(drawn.get(random.nextInt(i)), relation);
      }
    }
    return List.of(trees);
  }
}
