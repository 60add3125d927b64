package parlance.sentiment;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import parlance.model.Models;
import parlance.model.SetupException;

/**
 * Which files the network consists of.
 *
 * @param sha256 of them, in lower-case hexadecimal digits
 */
record SentimentSettings(Hashes sha256) {
  static final String NAME = "sentiment/pairs.json";

  record Hashes(String network, String vocabulary) {}

  /**
   * Reads the settings.
   *
   * @throws SetupException if they are missing or not what they should be
   */
  static SentimentSettings read(Models models) {
    try (InputStream in = models.open(NAME)) {
      return JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build()
          .readValue(in, SentimentSettings.class);
    } catch (IOException wrong) {
      throw new SetupException("cannot read " + NAME + ": " + wrong.getMessage(), wrong);
    }
  }
}
