package parlance.tokenize;

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
import parlance.document.Document;
import parlance.document.Layer;
import parlance.document.Sentence;
import parlance.document.Span;
import parlance.document.Token;
import parlance.model.Models;
import parlance.model.SetupException;
import parlance.stage.Stage;
import parlance.stage.StageDescription;

/**
 * Sentences and tagged tokens by Stanford CoreNLP, paragraph by paragraph.
 *
 * <p>Offsets are exact; nothing of the text is normalised. Safe for many threads.
 */
final class CoreNlpTokenizer implements Stage {
  private static final String TOKENIZER_OPTIONS =
      "invertible=true,splitHyphenated=true,untokenizable=noneKeep";

  private final TokenizerFactory<CoreLabel> tokenizers =
      PTBTokenizer.factory(new CoreLabelTokenFactory(), TOKENIZER_OPTIONS);
  private final WordToSentenceProcessor<CoreLabel> splitter =
      new WordToSentenceProcessor<>(WordToSentenceProcessor.NewlineIsSentenceBreak.NEVER);
  private final MaxentTagger tagger;

  CoreNlpTokenizer(Models models) {
    try (InputStream in = models.open(CoreNlpTokenizerFactory.TAGGER)) {
      tagger = new MaxentTagger(in, new Properties(), false);
    } catch (IOException unreadable) {
      throw new SetupException("cannot read " + CoreNlpTokenizerFactory.TAGGER, unreadable);
    }
  }

  @Override
  public StageDescription description() {
    return CoreNlpTokenizerFactory.DESCRIPTION;
  }

  @Override
  public Document apply(Document document) {
    List<Sentence> sentences = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    Morphology morphology = new Morphology();
    List<Paragraph> paragraphs = Paragraphs.split(document.text());
    for (int number = 0; number < paragraphs.size(); number++) {
      Paragraph paragraph = paragraphs.get(number);
      for (List<CoreLabel> words : sentences(document.text(paragraph.span()), paragraph)) {
        tagger.tagCoreLabels(words);
        int first = tokens.size();
        for (CoreLabel word : words) {
          tokens.add(token(word, paragraph.span().begin(), morphology));
        }
        Span span =
            new Span(tokens.get(first).span().begin(), tokens.get(tokens.size() - 1).span().end());
        Sentence.Kind kind = paragraph.heading() ? Sentence.Kind.HEADING : Sentence.Kind.PROSE;
        sentences.add(new Sentence(span, kind, number, first, tokens.size()));
      }
    }
    return document.with(Layer.SENTENCES, sentences).with(Layer.TOKENS, tokens);
  }

  private List<List<CoreLabel>> sentences(String text, Paragraph paragraph) {
    List<CoreLabel> words = tokenizers.getTokenizer(new StringReader(text)).tokenize();
    if (words.isEmpty()) {
      return List.of();
    }
    return paragraph.heading() ? List.of(words) : splitter.process(words);
  }

  private static Token token(CoreLabel word, int offset, Morphology morphology) {
    return new Token(
        new Span(offset + word.beginPosition(), offset + word.endPosition()),
        word.tag(),
        morphology.lemma(word.word(), word.tag()));
  }
}
