package parlance.tokenize;

import static java.util.stream.Collectors.toCollection;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.TokenizerFactory;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parlance.document.Document;
import parlance.document.Span;
import parlance.document.Token;
import parlance.model.Models;
import parlance.model.SetupException;
import parlance.stage.Cancellation;
import parlance.stage.Stage;
import parlance.stage.StageDescription;

/**
 * Sentences and tagged tokens by Stanford CoreNLP, paragraph by paragraph.
 *
 * <p>Offsets are exact; nothing of the text is normalised. Hyphenated words are several tokens, as
 * in Universal Dependencies. Safe for many threads.
 */
final class CoreNlpTokenizer implements Stage {
  private static final String TOKENIZER_OPTIONS =
      "invertible=true,splitHyphenated=true,untokenizable=noneKeep";

  private static final Pattern PREFIXED_NAME =
      Pattern.compile("(\\p{Ll}{3,6})(-)(\\p{Lu}[\\p{L}.]*)");

  private final TokenizerFactory<CoreLabel> tokenizers =
      PTBTokenizer.factory(new CoreLabelTokenFactory(), TOKENIZER_OPTIONS);
  private final WordToSentenceProcessor<CoreLabel> splitter =
      new WordToSentenceProcessor<>(WordToSentenceProcessor.NewlineIsSentenceBreak.NEVER);
  private final MaxentTagger tagger;
  private final SentenceLimit longest;

  CoreNlpTokenizer(Models models, SentenceLimit longest) {
    this.longest = longest;
    try (InputStream in = models.open(CoreNlpTokenizerFactory.TAGGER)) {
      tagger = new MaxentTagger(in, new Properties(), false);
    } catch (IOException unreadable) {
      throw new SetupException(
          "cannot read model " + CoreNlpTokenizerFactory.TAGGER + ": " + unreadable, unreadable);
    }
  }

  @Override
  public StageDescription description() {
    return CoreNlpTokenizerFactory.DESCRIPTION;
  }

  @Override
  public Document apply(Document document) {
    TokenLayers layers = new TokenLayers(document, longest);
    Morphology morphology = new Morphology();
    for (int paragraph = 0; paragraph < layers.paragraphs(); paragraph++) {
      List<CoreLabel> words = new ArrayList<>();
      List<Integer> ends = new ArrayList<>();
      for (List<CoreLabel> sentence : split(layers, paragraph)) {
        words.addAll(sentence);
        ends.add(words.size());
      }
      List<Span> spans = spans(words);
      List<Mark> marks = Mark.of(layers.paragraph(paragraph), spans);
      int begin = 0;
      for (int end : layers.sentenceEnds(paragraph, spans, ends)) {
        Cancellation.check();
        List<CoreLabel> sentence = words.subList(begin, end);
        tag(sentence, marks.subList(begin, end));
        layers.add(paragraph, tokens(sentence, layers.begin(paragraph), morphology));
        begin = end;
      }
    }
    return layers.onDocument();
  }

  private List<List<CoreLabel>> split(TokenLayers layers, int paragraph) {
    List<CoreLabel> words =
        tokenizers.getTokenizer(new StringReader(layers.paragraph(paragraph))).tokenize();
    words =
        words.stream()
            .flatMap(CoreNlpTokenizer::withoutPrefix)
            .collect(toCollection(ArrayList::new));
    words.removeIf(word -> layers.refuses(word.beginPosition(), word.endPosition()));
    return splitter.process(words).stream().map(CoreNlpTokenizer::withoutExtraStop).toList();
  }

  /** At the end of a sentence CoreNLP makes two tokens of "U.S."; here it stays one. */
  private static List<CoreLabel> withoutExtraStop(List<CoreLabel> sentence) {
    List<CoreLabel> words = new ArrayList<>();
    for (CoreLabel word : sentence) {
      CoreLabel last = words.isEmpty() ? null : words.get(words.size() - 1);
      if (last != null
          && word.word().equals(".")
          && last.word().length() > last.endPosition() - last.beginPosition()
          && last.endPosition() == word.beginPosition()
          && last.word().endsWith(".")) {
        last.setEndPosition(word.endPosition());
      } else {
        words.add(word);
      }
    }
    return words;
  }

  /** "pro-Lagos" is three tokens, as "Lagos-based" is, so that the name in it is one. */
  private static Stream<CoreLabel> withoutPrefix(CoreLabel word) {
    Matcher prefixed = PREFIXED_NAME.matcher(word.word());
    boolean sameCharacters = word.word().length() == word.endPosition() - word.beginPosition();
    if (!sameCharacters || !prefixed.matches()) {
      return Stream.of(word);
    }
    return IntStream.rangeClosed(1, prefixed.groupCount())
        .mapToObj(
            group -> {
              CoreLabel part = new CoreLabel();
              part.setWord(prefixed.group(group));
              part.setValue(prefixed.group(group));
              part.setOriginalText(prefixed.group(group));
              part.setBeginPosition(word.beginPosition() + prefixed.start(group));
              part.setEndPosition(word.beginPosition() + prefixed.end(group));
              return part;
            });
  }

  private static List<Span> spans(List<CoreLabel> words) {
    return words.stream().map(word -> new Span(word.beginPosition(), word.endPosition())).toList();
  }

  /** The tagger cannot tell which way a straight quote mark faces. */
  private void tag(List<CoreLabel> words, List<Mark> marks) {
    words.forEach(word -> word.setWord(AsciiMarks.of(word.word())));
    tagger.tagCoreLabels(words);
    for (int i = 0; i < words.size(); i++) {
      String tag = words.get(i).tag();
      if (marks.get(i) != Mark.NONE && (tag.equals("``") || tag.equals("''"))) {
        words.get(i).setTag(marks.get(i) == Mark.OPENING ? "``" : "''");
      }
    }
  }

  private static List<Token> tokens(List<CoreLabel> words, int offset, Morphology morphology) {
    List<Token> tokens = new ArrayList<>(words.size());
    for (CoreLabel word : words) {
      Span span = new Span(offset + word.beginPosition(), offset + word.endPosition());
      tokens.add(new Token(span, word.tag(), morphology.lemma(word.word(), word.tag())));
    }
    return tokens;
  }
}
