package parlance.encoder;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import parlance.document.LabelScheme;
import parlance.model.Models;
import parlance.model.SetupException;

/**
 * What the encoder was trained to tell and to read.
 *
 * @param heads the labels of each output
 * @param window sizes in pieces
 * @param sha256 of the other files, in lower-case hexadecimal digits
 */
record EncoderSettings(Heads heads, Context window, Hashes sha256) {
  static final String NAME = "encoder/tagger.json";

  /** Labels of the outputs of these names. */
  record Heads(LabelScheme quotes, LabelScheme conll, LabelScheme worldwide) {}

  /**
   * How text is cut.
   *
   * @param pieces most pieces of a window, the marks of its begin and end apart
   * @param before most pieces of context before a window's core
   * @param after most pieces of context after it
   */
  record Context(int pieces, int before, int after) {}

  record Hashes(String network, String vocabulary) {}

  /**
   * Reads the settings.
   *
   * @throws SetupException if they are missing or not what they should be
   */
  static EncoderSettings read(Models models) {
    try (InputStream in = models.open(NAME)) {
      return JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build()
          .readValue(in, EncoderSettings.class);
    } catch (IOException wrong) {
      throw new SetupException("cannot read " + NAME + ": " + wrong.getMessage(), wrong);
    }
  }
}
