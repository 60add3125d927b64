package parlance.quote;

import static parlance.quote.Scene.NONE;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import parlance.document.Document;
import parlance.encoder.Encoder;
import parlance.encoder.Window;
import parlance.model.Models;
import parlance.model.SetupException;
import parlance.quote.TaggedSpan.Role;

/**
 * Finds the words that are source, cue or content of an attribution, and the cue to which each
 * belongs, by a fine-tuned transformer encoder. Safe for many threads.
 */
final class QuoteTagger implements AutoCloseable {
  static final String SETTINGS = "quote/tagger.json";
  static final String NETWORK = "quote/tagger.onnx";
  static final String VOCABULARY = "quote/vocabulary.txt";

  /** What the network was trained to tell, and to read; window sizes are in pieces. */
  record Settings(
      List<String> labels, List<List<Float>> transitions, Context window, String sha256) {
    Settings {
      labels = List.copyOf(labels);
    }

    record Context(int pieces, int before, int after) {}
  }

  private final Encoder encoder;
  private final List<String> labels;
  private final LabelPath path;

  private QuoteTagger(Encoder encoder, Settings settings) {
    this.encoder = encoder;
    this.labels = settings.labels();
    this.path = new LabelPath(settings.labels(), settings.transitions());
  }

  /**
   * Loads the network.
   *
   * @throws SetupException if a file is missing or not what it should be
   */
  static QuoteTagger load(Models models) {
    try (InputStream in = models.open(SETTINGS)) {
      Settings settings =
          JsonMapper.builder()
              .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
              .build()
              .readValue(in, Settings.class);
      Settings.Context window = settings.window();
      return new QuoteTagger(
          Encoder.load(
              models,
              new Encoder.Settings(
                  NETWORK,
                  settings.sha256(),
                  VOCABULARY,
                  window.pieces(),
                  window.before(),
                  window.after())),
          settings);
    } catch (IOException wrong) {
      throw new SetupException("cannot read " + SETTINGS + ": " + wrong.getMessage(), wrong);
    }
  }

  /** In text order; none overlaps another. */
  List<TaggedSpan> tag(Document document) {
    int words = document.tokens().size();
    float[][] scores = new float[words][];
    Links links = new Links();
    encoder.read(
        document,
        (window, outputs) -> {
          float[][] found = Objects.requireNonNull(outputs.get("labels"));
          float[][] anchors = Objects.requireNonNull(outputs.get("links"));
          for (int word = window.coreFirst(); word < window.coreEnd(); word++) {
            scores[word] = found[word - window.first()];
            if (mayBegin(scores[word])) {
              links.keep(word, window, anchors[word - window.first()]);
            }
          }
        });
    return anchored(spans(path.best(scores), scores), links);
  }

  /** Whether a word's best label is within reach of one that begins a span. */
  private boolean mayBegin(float[] scores) {
    float best = scores[0];
    float begin = Float.NEGATIVE_INFINITY;
    for (int label = 1; label < scores.length; label++) {
      best = Math.max(best, scores[label]);
      begin = begins(label) ? Math.max(begin, scores[label]) : begin;
    }
    return best - begin < 8;
  }

  private boolean begins(int label) {
    return labels.get(label).startsWith("B-");
  }

  private List<TaggedSpan> spans(int[] best, float[][] scores) {
    List<TaggedSpan> spans = new ArrayList<>();
    int first = 0;
    while (first < best.length) {
      int end = first + 1;
      if (best[first] != 0) {
        while (end < best.length && best[end] != 0 && !begins(best[end])) {
          end++;
        }
        Role role = Role.valueOf(labels.get(best[first]).substring(2).toUpperCase(Locale.ROOT));
        double sum = 0;
        for (int word = first; word < end; word++) {
          sum += probability(scores[word], best[word]);
        }
        spans.add(new TaggedSpan(role, first, end, NONE, sum / (end - first)));
      }
      first = end;
    }
    return spans;
  }

  private static double probability(float[] scores, int label) {
    double sum = 0;
    for (float score : scores) {
      sum += Math.exp(score - scores[label]);
    }
    return 1 / sum;
  }

  private static List<TaggedSpan> anchored(List<TaggedSpan> spans, Links links) {
    int[] cues =
        spans.stream().filter(s -> s.role() == Role.CUE).mapToInt(TaggedSpan::first).toArray();
    return spans.stream()
        .map(
            s ->
                new TaggedSpan(
                    s.role(),
                    s.first(),
                    s.end(),
                    s.role() == Role.CUE ? s.first() : links.best(s.first(), cues),
                    s.score()))
        .toList();
  }

  @Override
  public void close() {
    encoder.close();
  }

  /** How well each word of a window anchors a span that begins at a word. */
  private static final class Links {
    private final Map<Integer, Row> rows = new HashMap<>();

    private static final class Row {
      private final int first;
      private final float[] scores;

      Row(int first, float[] scores) {
        this.first = first;
        this.scores = scores;
      }

      boolean reaches(int word) {
        return word >= first && word < first + scores.length;
      }

      float of(int word) {
        return scores[word - first];
      }
    }

    void keep(int word, Window window, float[] scores) {
      rows.put(word, new Row(window.first(), scores));
    }

    int best(int word, int[] cues) {
      Row row = rows.get(word);
      int best = NONE;
      for (int cue : cues) {
        if (row != null && row.reaches(cue) && (best == NONE || row.of(cue) > row.of(best))) {
          best = cue;
        }
      }
      return best;
    }
  }
}
