package parlance.quote;

import static parlance.quote.Scene.NONE;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
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
final class QuoteTagger implements SpanTagger {
  static final String SETTINGS = "quote/tagger.json";
  static final String NETWORK = "quote/tagger.onnx";
  static final String VOCABULARY = "quote/vocabulary.txt";

  /** How far below its best label a word may score that of a begin to have its links kept. */
  private static final float BEGIN_MARGIN = 12;

  /** How far below the best word a cue may score and still anchor a span. */
  private static final float ANCHOR_MARGIN = 4;

  /** What the network was trained to tell, and to read; window sizes are in pieces. */
  record Settings(
      List<String> labels, List<List<Float>> transitions, Context window, Hashes sha256) {
    Settings {
      labels = List.copyOf(labels);
    }

    record Context(int pieces, int before, int after) {}

    record Hashes(String network, String vocabulary) {}
  }

  private final Encoder encoder;
  private final List<String> labels;
  private final LabelPath path;

  private QuoteTagger(Encoder encoder, List<String> labels, LabelPath path) {
    this.encoder = encoder;
    this.labels = labels;
    this.path = path;
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
      LabelPath path = new LabelPath(settings.labels(), settings.transitions());
      Settings.Context window = settings.window();
      Encoder.Settings encoder =
          new Encoder.Settings(
              new Encoder.File(NETWORK, settings.sha256().network()),
              new Encoder.File(VOCABULARY, settings.sha256().vocabulary()),
              window.pieces(),
              window.before(),
              window.after());
      return new QuoteTagger(Encoder.load(models, encoder), settings.labels(), path);
    } catch (IOException wrong) {
      throw new SetupException("cannot read " + SETTINGS + ": " + wrong.getMessage(), wrong);
    }
  }

  @Override
  public List<TaggedSpan> tag(Document document) {
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
    return best - begin < BEGIN_MARGIN;
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
                    s.role() == Role.CUE ? s.first() : links.anchor(s.first(), cues),
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

      float best() {
        float best = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
          best = Math.max(best, score);
        }
        return best;
      }
    }

    void keep(int word, Window window, float[] scores) {
      rows.put(word, new Row(window.first(), scores));
    }

    /** The cue, of those in ascending order, that anchors the span which begins at a word. */
    int anchor(int word, int[] cues) {
      Row row = rows.get(word);
      if (row == null) {
        return NONE;
      }
      int found = Arrays.binarySearch(cues, row.first);
      int best = NONE;
      for (int i = found < 0 ? -found - 1 : found; i < cues.length && row.reaches(cues[i]); i++) {
        best = best == NONE || row.of(cues[i]) > row.of(best) ? cues[i] : best;
      }
      return best != NONE && row.of(best) >= row.best() - ANCHOR_MARGIN ? best : NONE;
    }
  }
}
