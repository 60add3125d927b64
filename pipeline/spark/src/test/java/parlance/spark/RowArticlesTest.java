package parlance.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlance.chain.ChainSpec;
import parlance.model.SetupException;

class RowArticlesTest {
  @TempDir Path folder;

  private ChainSpec chain() throws IOException {
    return ChainSpec.read(
        Files.writeString(folder.resolve("quick.yaml"), QuickStageFactory.CHAIN).toString());
  }

  @Test
  void articlesOfADatasetAreAnnotated() throws IOException {
    Dataset<Row> articles =
        LocalSpark.session()
            .sql(
                "select * from values ('a', 'He said so.', date'2024-01-19', 'x'),"
                    + " ('b', 'She said tariffs.', null, 'y'), (null, 'No id.', null, 'z')"
                    + " as t(id, text, date, more)");
    List<Row> rows =
        SparkAnnotate.annotate(articles, chain()).orderBy("rejected.reason").collectAsList();
    Row done = rows.get(0);
    assertEquals("a", done.getAs("id"));
    Row article = done.getAs("article");
    assertEquals("He said so.", article.getAs("text"));
    assertEquals(Date.valueOf("2024-01-19"), article.getAs("date"));
    Row quote = done.<Row>getList(done.fieldIndex("quotes")).get(0);
    assertEquals("said", quote.getAs("text"));
    assertEquals(Date.valueOf("2024-01-19"), quote.getAs("date"));
    assertNull(done.getAs("rejected"));
    assertEquals("it speaks of tariffs", rows.get(1).<Row>getAs("rejected").getAs("reason"));
    assertNull(rows.get(1).getAs("article"));
    assertEquals("no id", rows.get(2).<Row>getAs("rejected").getAs("reason"));
  }

  @Test
  void aDatasetWithoutTextIsRefused() throws IOException {
    Dataset<Row> articles = LocalSpark.session().sql("select 'a' as id, 'b' as body");
    ChainSpec chain = chain();
    SetupException refused =
        assertThrows(SetupException.class, () -> SparkAnnotate.annotate(articles, chain));
    assertTrue(String.valueOf(refused.getMessage()).contains("no column called text"));
  }
}
