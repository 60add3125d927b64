package parlance.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The default chain with its real models, on the sample articles. */
class SparkSeedsIT {
  @TempDir Path folder;

  @Test
  void theRecordsAreThoseOfOneMachine() throws IOException, InterruptedException {
    String seeds = "../../seeds";
    Path spark = folder.resolve("spark");
    LocalSpark.Result result = LocalSpark.run("--in", seeds, "--out", spark.toString());
    assertEquals(0, result.code(), result.said());
    OneMachine.annotate(folder.resolve("one"), seeds);
    Outputs.assertSame(folder.resolve("one"), spark);
  }
}
