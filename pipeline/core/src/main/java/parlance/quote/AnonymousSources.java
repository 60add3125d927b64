package parlance.quote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parlance.model.Models;
import parlance.model.SetupException;

/**
 * The nouns and turns of phrase by which articles keep a source's name back.
 *
 * @param nouns lemmas
 * @param phrases in lower case
 */
record AnonymousSources(List<String> nouns, List<String> phrases) {
  static final String MODEL = "quote/anonymous.yaml";

  AnonymousSources {
    nouns = List.copyOf(nouns);
    phrases = List.copyOf(phrases);
  }

  /**
   * Reads {@link #MODEL}.
   *
   * @throws SetupException if the model is missing or not of its form
   */
  static AnonymousSources read(Models models) {
    try (InputStream in = models.open(MODEL)) {
      JsonNode root = new YAMLMapper().readTree(in);
      return new AnonymousSources(strings(root.path("nouns")), strings(root.path("phrases")));
    } catch (IOException wrong) {
      throw new SetupException("cannot read " + MODEL + ": " + wrong.getMessage(), wrong);
    }
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(item -> strings.add(item.asText()));
    if (strings.isEmpty()) {
      throw new SetupException(MODEL + ": needs lists nouns and phrases");
    }
    return strings;
  }

  /** Whether the source headed by a common noun stays without a name. */
  boolean hold(Scene scene, int head) {
    if (nouns.contains(scene.tree().lemma(head).toLowerCase(Locale.ROOT))) {
      return true;
    }
    String sentence = scene.document().text(scene.sentence(head).span()).toLowerCase(Locale.ROOT);
    return phrases.stream().anyMatch(sentence::contains);
  }
}
