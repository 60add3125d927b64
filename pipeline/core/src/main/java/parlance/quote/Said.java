package parlance.quote;

import static parlance.quote.Scene.NONE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parlance.document.Span;
import parlance.parse.SyntaxTree;

/** The attributions whose speakers were looked for, in the order of {@link #anchor}. */
final class Said {
  /** An attribution with its speaker. */
  record Entry(Candidate attribution, Speaker speaker) {}

  private final Scene scene;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Integer, Speaker> bySource = new HashMap<>();
  private final Map<Integer, Speaker> byCue = new HashMap<>();

  Said(Scene scene) {
    this.scene = scene;
  }

  /** The token at which the article attributes: the source's, the cue's, or the content's first. */
  static int anchor(Candidate attribution, SyntaxTree tree) {
    if (attribution.sourceToken() != NONE) {
      return attribution.source() == null
          ? tree.firstTokenFrom(attribution.extent().begin())
          : attribution.sourceToken();
    }
    return attribution.cueToken() != NONE
        ? attribution.cueToken()
        : tree.firstTokenFrom(attribution.extent().begin());
  }

  void add(Candidate attribution, Speaker speaker) {
    entries.add(new Entry(attribution, speaker));
    bySource.put(attribution.sourceToken(), speaker);
    byCue.put(attribution.cueToken(), speaker);
  }

  /** The last attribution in the article's own words that names a source before a token. */
  @Nullable Entry lastBefore(int token) {
    for (int i = entries.size() - 1; i >= 0; i--) {
      Candidate attribution = entries.get(i).attribution();
      int anchor = anchor(attribution, scene.tree());
      if (anchor < token && attribution.source() != null && !scene.quoted(anchor)) {
        return entries.get(i);
      }
    }
    return null;
  }

  /** The last attribution in the article's own words before a token. */
  @Nullable Entry before(int token) {
    for (int i = entries.size() - 1; i >= 0; i--) {
      int anchor = anchor(entries.get(i).attribution(), scene.tree());
      if (anchor < token && !scene.quoted(anchor)) {
        return entries.get(i);
      }
    }
    return null;
  }

  /** The last speaker whose source has this head. */
  @Nullable Speaker bySource(int head) {
    return bySource.get(head);
  }

  /** The speaker of the attribution that has this cue. */
  @Nullable Speaker byCue(int cue) {
    return byCue.get(cue);
  }

  /** The speaker of the shortest content that has the token inside quote marks. */
  @Nullable Speaker quoting(int token) {
    if (!scene.quoted(token)) {
      return null;
    }
    Span words = scene.tree().token(token).span();
    Entry closest = null;
    for (Entry entry : entries) {
      boolean holds = entry.attribution().content().stream().anyMatch(p -> p.contains(words));
      if (holds
          && (closest == null || length(entry) < length(closest))
          && entry.attribution().sourceToken() != token) {
        closest = entry;
      }
    }
    return closest == null ? null : closest.speaker();
  }

  private static int length(Entry entry) {
    return entry.attribution().extent().length();
  }
}
