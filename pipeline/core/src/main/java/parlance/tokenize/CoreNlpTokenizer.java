package parlance.tokenize;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.TokenizerFactory;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parlance.document.Document;
import parlance.document.Span;
import parlance.document.Token;
import parlance.model.Models;
import parlance.stage.Cancellation;
import parlance.stage.Stage;
import parlance.stage.StageDescription;
import parlance.tag.CoreNlpLemmas;
import parlance.tag.CoreNlpTagger;

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
  private final CoreNlpTagger tagger;
  private final CoreNlpLemmas lemmas = new CoreNlpLemmas();
  private final SentenceLimit longest;

  CoreNlpTokenizer(Models models, SentenceLimit longest) {
    this.longest = longest;
    tagger = new CoreNlpTagger(models, CoreNlpTokenizerFactory.TAGGER);
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
        List<Mark> itsMarks = marks.subList(begin, end);
        layers.add(paragraph, tokens(sentence, itsMarks, layers.begin(paragraph), morphology));
        begin = end;
      }
    }
    return layers.onDocument();
  }

  private List<List<CoreLabel>> split(TokenLayers layers, int paragraph) {
    List<CoreLabel> words = new ArrayList<>();
    for (CoreLabel word :
        tokenizers.getTokenizer(new StringReader(layers.paragraph(paragraph))).tokenize()) {
      addWithoutPrefix(word, words);
    }
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
  private static void addWithoutPrefix(CoreLabel word, List<CoreLabel> words) {
    Matcher prefixed = PREFIXED_NAME.matcher(word.word());
    boolean sameCharacters = word.word().length() == word.endPosition() - word.beginPosition();
    if (word.word().indexOf('-') < 0 || !sameCharacters || !prefixed.matches()) {
      words.add(word);
      return;
    }
    for (int group = 1; group <= prefixed.groupCount(); group++) {
      CoreLabel part = new CoreLabel();
      part.setWord(prefixed.group(group));
      part.setValue(prefixed.group(group));
      part.setOriginalText(prefixed.group(group));
      part.setBeginPosition(word.beginPosition() + prefixed.start(group));
      part.setEndPosition(word.beginPosition() + prefixed.end(group));
      words.add(part);
    }
  }

  private static List<Span> spans(List<CoreLabel> words) {
    return words.stream().map(word -> new Span(word.beginPosition(), word.endPosition())).toList();
  }

  private List<Token> tokens(
      List<CoreLabel> sentence, List<Mark> marks, int offset, Morphology morphology) {
    List<String> words = sentence.stream().map(word -> AsciiMarks.of(word.word())).toList();
    List<String> tags = tagger.tags(words);
    List<Token> tokens = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      CoreLabel word = sentence.get(i);
      Span span = new Span(offset + word.beginPosition(), offset + word.endPosition());
      String tag = facing(tags.get(i), marks.get(i));
      tokens.add(new Token(span, tag, lemmas.lemma(words.get(i), tag, morphology)));
    }
    return tokens;
  }

  /** The tagger cannot tell which way a straight quote mark faces. */
  private static String facing(String tag, Mark mark) {
    if (mark == Mark.NONE || !(tag.equals("``") || tag.equals("''"))) {
      return tag;
    }
    return mark == Mark.OPENING ? "``" : "''";
  }
}
