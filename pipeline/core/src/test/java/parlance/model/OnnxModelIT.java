package parlance.model;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OnnxModelIT {
  private static final String NAME = "encoder/tagger.onnx";

  @Test
  void anotherFileThanExpectedIsRefused() {
    SetupException refused =
        assertThrows(
            SetupException.class,
            () -> OnnxModel.load(new Models(null), NAME, "0".repeat(64)).close());
    assertTrue(refused.getMessage().contains("SHA-256"), refused.getMessage());
  }

  @Test
  void whatIsNoNetworkIsRefusedBeforeTheFirstArticle(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("none.onnx"), "no network");
    Models models = new Models(folder);
    models.open("none.onnx").close();
    String sha256 = models.hashes().get("none.onnx");
    SetupException refused =
        assertThrows(
            SetupException.class, () -> OnnxModel.load(models, "none.onnx", sha256).close());
    assertTrue(refused.getMessage().contains("--chain fast"), refused.getMessage());
  }
}
