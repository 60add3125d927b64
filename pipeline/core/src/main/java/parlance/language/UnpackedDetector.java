package parlance.language;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorFactory;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.maxent.io.BinaryGISModelReader;
import opennlp.tools.ml.maxent.io.BinaryGISModelWriter;
import opennlp.tools.ml.model.AbstractModel;
import parlance.model.ArrayReader;
import parlance.model.Conversion;
import parlance.model.Models;

/** OpenNLP's model of languages, without the archive around it, which takes long to open. */
final class UnpackedDetector {
  private static final String MODEL = OpenNlpLanguageDetectorFactory.MODEL;
  private static final Conversion CONVERSION =
      new Conversion("language-detector.bin", 1, List.of(MODEL));

  private UnpackedDetector() {}

  static LanguageDetectorModel load(Models models) throws IOException {
    try (InputStream unpacked = CONVERSION.open(models)) {
      if (unpacked == null) {
        return packed(models);
      }
      InputStream bytes = new ByteArrayInputStream(new ArrayReader(unpacked).bytes());
      return new LanguageDetectorModel(
          new BinaryGISModelReader(new DataInputStream(bytes)).getModel(),
          Map.of(),
          new LanguageDetectorFactory());
    }
  }

  static void convert(Models models, Path classes) throws IOException {
    CONVERSION.make(
        classes,
        models,
        out -> {
          LanguageDetectorModel packed = packed(models);
          if (packed.getFactory().getClass() != LanguageDetectorFactory.class) {
            throw new IOException(MODEL + " needs " + packed.getFactory().getClass());
          }
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          new BinaryGISModelWriter(
                  (AbstractModel) packed.getMaxentModel(), new DataOutputStream(bytes))
              .persist();
          out.bytes(bytes.toByteArray());
        });
  }

  private static LanguageDetectorModel packed(Models models) throws IOException {
    try (InputStream in = models.open(MODEL)) {
      return new LanguageDetectorModel(in);
    }
  }
}
