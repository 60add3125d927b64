package parlance.ner;

import java.util.ArrayList;
import java.util.List;
import parlance.document.Document;
import parlance.document.Layer;
import parlance.document.MentionType;
import parlance.document.Name;
import parlance.document.Sentence;
import parlance.document.Span;
import parlance.document.Token;
import parlance.model.Models;
import parlance.stage.Stage;
import parlance.stage.StageDescription;

/**
 * Names by Stanford CoreNLP's CRFs.
 *
 * <p>Safe for many threads.
 */
final class CoreNlpNameTagger implements Stage {
  private final List<CrfTagger> crfs;
  private final Gazetteer gazetteer;

  CoreNlpNameTagger(Models models) {
    crfs = CoreNlpNameTaggerFactory.CRFS.stream().map(name -> new CrfTagger(name, models)).toList();
    gazetteer = new Gazetteer(models);
  }

  @Override
  public StageDescription description() {
    return CoreNlpNameTaggerFactory.DESCRIPTION;
  }

  @Override
  public Document apply(Document document) {
    List<Name> names = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      List<Token> tokens = document.tokens(sentence);
      List<String> words = tokens.stream().map(document::text).toList();
      List<String> tags = combined(words);
      for (int begin = 0; begin < tags.size(); ) {
        int end = begin + 1;
        while (end < tags.size() && tags.get(end).equals(tags.get(begin))) {
          end++;
        }
        if (!tags.get(begin).equals(CrfTagger.OUTSIDE)) {
          Span span = new Span(tokens.get(begin).span().begin(), tokens.get(end - 1).span().end());
          MentionType type = gazetteer.type(document.text(span), tags.get(begin));
          names.add(new Name(span, type, 0.9));
        }
        begin = end;
      }
    }
    return document.with(Layer.NAMES, names);
  }

  private List<String> combined(List<String> words) {
    List<String> tags = new ArrayList<>(crfs.get(0).tag(words));
    List<String> second = crfs.get(1).tag(words);
    for (int i = 0; i < tags.size(); i++) {
      if (tags.get(i).equals(CrfTagger.OUTSIDE) && second.get(i).equals("MISC")) {
        tags.set(i, "MISC");
      }
    }
    return tags;
  }
}
