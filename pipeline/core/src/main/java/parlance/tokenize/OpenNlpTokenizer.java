package parlance.tokenize;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.lemmatizer.ThreadSafeLemmatizerME;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.ThreadSafePOSTaggerME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.ThreadSafeSentenceDetectorME;
import opennlp.tools.tokenize.ThreadSafeTokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import parlance.document.Document;
import parlance.document.Span;
import parlance.document.Token;
import parlance.model.Models;
import parlance.model.SetupException;
import parlance.stage.Cancellation;
import parlance.stage.Stage;
import parlance.stage.StageDescription;

/**
 * Sentences and tagged tokens by Apache OpenNLP, paragraph by paragraph.
 *
 * <p>Its tagger gives Universal parts of speech; {@link PennTags} makes Penn tags of them: nine in
 * ten are right on Wikinews articles, where CoreNLP's tagger has 96 in a hundred. Offsets are
 * exact. Safe for many threads.
 */
final class OpenNlpTokenizer implements Stage {
  private final ThreadSafeSentenceDetectorME sentences;
  private final ThreadSafeTokenizerME words;
  private final ThreadSafePOSTaggerME tagger;
  private final ThreadSafeLemmatizerME lemmatizer;
  private final PennTags pennTags;
  private final SentenceLimit longest;

  /** What reads a model from its bytes. */
  private interface Reader<T> {
    T read(InputStream in) throws IOException;
  }

  OpenNlpTokenizer(Models models, SentenceLimit longest) {
    this.longest = longest;
    SentenceModel forSentences =
        load(models, OpenNlpTokenizerFactory.SENTENCES, SentenceModel::new);
    TokenizerModel forWords = load(models, OpenNlpTokenizerFactory.TOKENS, TokenizerModel::new);
    POSModel forTags = load(models, OpenNlpTokenizerFactory.TAGS, POSModel::new);
    LemmatizerModel forLemmas = load(models, OpenNlpTokenizerFactory.LEMMAS, LemmatizerModel::new);
    sentences = new ThreadSafeSentenceDetectorME(forSentences);
    words = new ThreadSafeTokenizerME(forWords);
    tagger = new ThreadSafePOSTaggerME(forTags, POSTagFormat.CUSTOM);
    lemmatizer = new ThreadSafeLemmatizerME(forLemmas);
    pennTags = new PennTags(models);
  }

  private static <T> T load(Models models, String name, Reader<T> reader) {
    try (InputStream in = models.open(name)) {
      return reader.read(in);
    } catch (IOException unreadable) {
      throw new SetupException("cannot read model " + name + ": " + unreadable, unreadable);
    }
  }

  @Override
  public StageDescription description() {
    return OpenNlpTokenizerFactory.DESCRIPTION;
  }

  @Override
  public Document apply(Document document) {
    TokenLayers layers = new TokenLayers(document, longest);
    for (int paragraph = 0; paragraph < layers.paragraphs(); paragraph++) {
      String text = AsciiMarks.of(layers.paragraph(paragraph));
      List<UniversalWord> found = new ArrayList<>();
      List<Integer> ends = new ArrayList<>();
      for (opennlp.tools.util.Span sentence : sentences.sentPosDetect(text)) {
        found.addAll(tagged(text, sentence, layers));
        ends.add(found.size());
      }
      List<Span> spans = found.stream().map(UniversalWord::span).toList();
      List<Mark> marks = Mark.of(layers.paragraph(paragraph), spans);
      int begin = 0;
      for (int end : layers.sentenceEnds(paragraph, spans, ends)) {
        Cancellation.check();
        layers.add(
            paragraph,
            tokens(found.subList(begin, end), marks.subList(begin, end), layers.begin(paragraph)));
        begin = end;
      }
    }
    return layers.onDocument();
  }

  private List<UniversalWord> tagged(
      String text, opennlp.tools.util.Span sentence, TokenLayers layers) {
    List<Span> spans = new ArrayList<>();
    String part = text.substring(sentence.getStart(), sentence.getEnd());
    for (opennlp.tools.util.Span word : words.tokenizePos(part)) {
      int begin = sentence.getStart() + word.getStart();
      int end = sentence.getStart() + word.getEnd();
      boolean cutsCharacter = Character.isLowSurrogate(text.charAt(begin)) && !spans.isEmpty();
      if (cutsCharacter && spans.get(spans.size() - 1).end() == begin) {
        spans.add(spans.remove(spans.size() - 1).union(new Span(begin, end)));
      } else if (!layers.refuses(begin, end)) {
        spans.add(new Span(begin, end));
      }
    }
    List<UniversalWord> tagged = new ArrayList<>();
    for (int begin = 0; begin < spans.size(); begin += longest.tokens()) {
      int end = Math.min(spans.size(), begin + longest.tokens());
      String[] forms =
          spans.subList(begin, end).stream()
              .map(span -> text.substring(span.begin(), span.end()))
              .toArray(String[]::new);
      String[] tags = tagger.tag(forms);
      String[] lemmas = lemmatizer.lemmatize(forms, tags);
      for (int i = 0; i < forms.length; i++) {
        tagged.addAll(
            Clitics.split(new UniversalWord(spans.get(begin + i), forms[i], tags[i], lemmas[i])));
      }
    }
    return tagged;
  }

  private List<Token> tokens(List<UniversalWord> sentence, List<Mark> marks, int offset) {
    String[] tags = pennTags.of(sentence, marks);
    List<Token> tokens = new ArrayList<>(tags.length);
    for (int i = 0; i < tags.length; i++) {
      UniversalWord word = sentence.get(i);
      Span span = new Span(offset + word.span().begin(), offset + word.span().end());
      String lemma = tags[i].startsWith("NNP") ? word.form() : word.lemma();
      tokens.add(new Token(span, tags[i], lemma));
    }
    return tokens;
  }

  @Override
  public void close() {
    sentences.close();
    words.close();
    tagger.close();
    lemmatizer.close();
  }
}
