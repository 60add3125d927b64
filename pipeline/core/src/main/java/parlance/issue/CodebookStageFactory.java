package parlance.issue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parlance.document.Layer;
import parlance.encoder.WordPieces;
import parlance.model.Models;
import parlance.model.SetupException;
import parlance.stage.Stage;
import parlance.stage.StageDescription;
import parlance.stage.StageFactory;
import parlance.stage.StageOptions;

/**
 * Makes the stage {@code codebook}; options: {@code file}, a codebook, and {@code embedding},
 * {@code no} if issues are to be found by lemma alone (default {@code yes}).
 */
public final class CodebookStageFactory implements StageFactory {
  static final StageDescription DESCRIPTION =
      new StageDescription(
          "codebook",
          "which issue of a codebook a stance is about, and its polarity toward that issue",
          List.of(Layer.SENTENCES, Layer.TOKENS, Layer.DEPENDENCIES, Layer.ENTITIES, Layer.STANCES),
          List.of(Layer.STANCES));

  private static final String FILE = "file";
  private static final String EMBEDDING = "embedding";

  @Override
  public StageDescription description() {
    return DESCRIPTION;
  }

  @Override
  public Set<String> options() {
    return Set.of(FILE, EMBEDDING);
  }

  @Override
  public List<String> models(StageOptions options) {
    return byEmbedding(options)
        ? List.of(file(options), IssueWords.NAME, StaticVectors.NAME, WordPieces.VOCABULARY)
        : List.of(file(options), IssueWords.NAME);
  }

  @Override
  public Stage create(StageOptions options, Models models) {
    options.allowOnly(DESCRIPTION.name(), options());
    Codebook codebook = CodebookReader.read(models, file(options));
    @Nullable StaticVectors vectors = byEmbedding(options) ? StaticVectors.load(models) : null;
    return new CodebookStage(codebook, IssueWords.load(models), vectors);
  }

  private static boolean byEmbedding(StageOptions options) {
    String value = options.get(EMBEDDING, "yes");
    return switch (value) {
      case "yes", "true" -> true;
      case "no", "false" -> false;
      default ->
          throw new SetupException(
              "stage codebook: option embedding is " + value + "; give yes or no");
    };
  }

  private static String file(StageOptions options) {
    String file = options.get(FILE, "");
    if (file.isEmpty()) {
      throw new SetupException(
          "stage codebook: no option file; name a YAML file with issues, or one of Parlance's own,"
              + " such as issue/codebooks/gaza-war.yaml");
    }
    return file;
  }
}
