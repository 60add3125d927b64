package parlance.parse;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What a node adds to each hidden unit: its embeddings times their weights. Nodes repeat
 * themselves, so rows are kept: for all tags and labels, and for some thousand words with their
 * tags and labels, where one that came twice outlasts one that came once. A row is the same to the
 * last bit whether it was kept or not.
 *
 * <p>Safe for many threads.
 */
final class NodeRows {
  /** Rows of words that are kept, as a power of two: 32 MiB with 1,000 hidden units. */
  private static final int PLACES = 13;

  /** 2<sup>64</sup> over the golden ratio, which scatters keys that lie close together. */
  private static final long SCATTER = 0x9E3779B97F4A7C15L;

  private final ParserModel model;
  private final AtomicReferenceArray<float @Nullable []> ofTags;
  private final AtomicReferenceArray<float @Nullable []> ofLabels;
  private final AtomicReferenceArray<@Nullable Row> ofNodes;

  NodeRows(ParserModel model) {
    this.model = model;
    ofTags = new AtomicReferenceArray<>(ParserModel.NODES * model.tags().size());
    ofLabels = new AtomicReferenceArray<>(ParserModel.LABELLED * model.labels().size());
    ofNodes = new AtomicReferenceArray<>(1 << PLACES);
  }

  /**
   * What a node adds, by hidden unit; not to be changed.
   *
   * @param features as {@link Configuration#features} gives them
   */
  float[] row(int node, int[] features) {
    int word = features[node];
    int tag = features[ParserModel.NODES + node];
    int labelled = node - (ParserModel.NODES - ParserModel.LABELLED);
    int label = labelled < 0 ? 0 : features[2 * ParserModel.NODES + labelled];
    long key = node;
    key = key * model.words().size() + word;
    key = key * model.tags().size() + tag;
    key = key * model.labels().size() + label;
    int place = (int) ((key * SCATTER) >>> (Long.SIZE - PLACES));
    Row kept = ofNodes.getAcquire(place);
    if (kept != null && kept.key == key) {
      kept.wanted();
      return kept.units;
    }
    float[] units = tagRow(node, tag).clone();
    if (labelled >= 0) {
      Vectors.addScaled(1, labelRow(labelled, label), units);
    }
    addProduct(model.words().vector(word), node, units);
    if (kept == null || !kept.stays()) {
      ofNodes.setRelease(place, new Row(key, units));
    }
    return units;
  }

  private float[] tagRow(int node, int tag) {
    int place = node * model.tags().size() + tag;
    float[] row = ofTags.getAcquire(place);
    if (row == null) {
      row = new float[model.units()];
      addProduct(model.tags().vector(tag), ParserModel.NODES + node, row);
      ofTags.setRelease(place, row);
    }
    return row;
  }

  private float[] labelRow(int labelled, int label) {
    int place = labelled * model.labels().size() + label;
    float[] row = ofLabels.getAcquire(place);
    if (row == null) {
      row = new float[model.units()];
      addProduct(model.labels().vector(label), 2 * ParserModel.NODES + labelled, row);
      ofLabels.setRelease(place, row);
    }
    return row;
  }

  private void addProduct(float[] embedding, int input, float[] row) {
    Vectors.addProduct(embedding, model.hidden(), input * embedding.length, row);
  }

  private static final class Row {
    final long key;
    final float[] units;
    private volatile boolean again;

    Row(long key, float[] units) {
      this.key = key;
      this.units = units;
    }

    void wanted() {
      if (!again) {
        again = true;
      }
    }

    /** Whether it was wanted since it was last asked to leave. */
    boolean stays() {
      boolean stays = again;
      again = false;
      return stays;
    }
  }
}
