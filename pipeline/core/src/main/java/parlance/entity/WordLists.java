package parlance.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import parlance.model.Models;
import parlance.model.SetupException;

/** Reads lists of words from models. */
final class WordLists {
  private WordLists() {}

  static JsonNode yaml(Models models, String name) {
    try (InputStream in = models.open(name)) {
      return new YAMLMapper().readTree(in);
    } catch (IOException unreadable) {
      throw new SetupException("cannot read model " + name + ": " + unreadable, unreadable);
    }
  }

  /** The lines of a model that are neither empty nor a comment. */
  static List<String> lines(Models models, String name) {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(models.open(name), StandardCharsets.UTF_8))) {
      return in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException unreadable) {
      throw new SetupException("cannot read model " + name + ": " + unreadable, unreadable);
    }
  }

  /** Words between commas, in lower case. */
  static List<String> split(JsonNode list) {
    return Arrays.stream(list.asText().split(",", -1))
        .map(word -> word.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
