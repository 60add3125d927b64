package parlance.spark;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.apache.spark.sql.SparkSession;

/** One local session for all tests of a process. */
final class LocalSpark {
  private static final SparkSession SESSION =
      SparkSession.builder()
          .appName("tests")
          .master("local[2]")
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.log.level", "ERROR")
          .config("spark.sql.codegen.wholeStage", "false") // which costs more than it gains here
          .config("spark.sql.shuffle.partitions", "2")
          .config("spark.sql.warehouse.dir", "target/warehouse")
          .config("spark.ui.enabled", "false")
          .getOrCreate();

  private LocalSpark() {}

  static SparkSession session() {
    return SESSION;
  }

  /**
   * What a command said, and how it ended.
   *
   * @param code with which it would end the process
   */
  record Result(int code, String said) {}

  static Result run(String... arguments) {
    StringWriter said = new StringWriter();
    PrintWriter err = new PrintWriter(said, true);
    int code = SparkAnnotate.run(SESSION, err, arguments);
    return new Result(code, said.toString());
  }
}
