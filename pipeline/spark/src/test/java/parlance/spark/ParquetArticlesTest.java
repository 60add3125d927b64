package parlance.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetArticlesTest {
  @TempDir Path folder;

  private List<String> run(Path in, Path out) throws IOException {
    Path chain = Files.writeString(folder.resolve("quick.yaml"), QuickStageFactory.CHAIN);
    LocalSpark.Result result =
        LocalSpark.run("--in", in.toString(), "--out", out.toString(), "--chain", chain.toString());
    assertEquals(0, result.code(), result.said());
    return Outputs.lines(out, "articles.jsonl").stream()
        .map(line -> line.replaceAll("\"(sha256|path)\":\"[^\"]*\",", ""))
        .toList();
  }

  @Test
  void aTableGivesWhatTheSameLinesGive() throws IOException {
    Path lines = Files.createDirectories(folder.resolve("lines"));
    Files.writeString(
        lines.resolve("a.jsonl"),
        """
        {"id":"a","text":"He said so.","date":"2024-01-19","title":"T","mentions":[{"begin":0,"end":2,"type":"PERSON"},{"begin":3,"end":7}]}
        {"id":"b","text":"“She”\\nsaid so.","date":"2023-12-31","outlet":"The Wire"}
        {"id":"c","text":"Nothing.","url":"https://example.org"}
        """);
    SparkSession spark = LocalSpark.session();
    Path days = folder.resolve("days");
    Path moments = folder.resolve("moments");
    spark
        .read()
        .json(lines.toString())
        .withColumn("date", functions.col("date").cast("date"))
        .withColumn("more", functions.lit(1))
        .coalesce(1)
        .write()
        .parquet(days.toString());
    spark
        .read()
        .json(lines.toString())
        .withColumn(
            "date",
            functions.concat(functions.col("date"), functions.lit("T10:00:00Z")).cast("timestamp"))
        .withColumnRenamed("text", "Text")
        .coalesce(1)
        .write()
        .parquet(moments.toString());
    List<String> expected = run(lines, folder.resolve("out-1"));
    assertEquals(3, expected.size());
    assertEquals(expected, run(days, folder.resolve("out-2")));
    assertEquals(expected, run(moments, folder.resolve("out-3")));
  }

  @Test
  void aDamagedTableCostsOnlyItself() throws IOException {
    Path drop = Files.createDirectories(folder.resolve("drop"));
    Drop.text(drop, "a.parquet", "no table");
    Drop.text(drop, "b.txt", "He said so.");
    assertEquals(1, run(drop, folder.resolve("out")).size());
    List<String> rejects = Outputs.lines(folder.resolve("out"), "rejects.jsonl");
    assertEquals(1, rejects.size());
    assertTrue(rejects.get(0).contains("cannot be read"), rejects.get(0));
  }
}
