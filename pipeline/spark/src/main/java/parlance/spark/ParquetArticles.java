package parlance.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;
import parlance.chain.Outcome;
import parlance.io.ArticleLimit;
import parlance.io.JsonArticle;

/**
 * Reads a Parquet file of articles, a row each, with columns named as the fields of a JSON line;
 * other columns are passed over. A file that is damaged is an outcome too.
 */
final class ParquetArticles {
  private static final Set<String> FIELDS =
      Set.of("id", "text", "date", "title", "outlet", "url", "mentions");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String path;
  private final Path location;
  private final Configuration hadoop;
  private final ArticleLimit longest;
  private @Nullable ParquetReader<Group> rows;
  private int row;
  private boolean atEnd;

  ParquetArticles(String path, Path location, Configuration hadoop, ArticleLimit longest) {
    this.path = path;
    this.location = location;
    this.hadoop = new Configuration(hadoop);
    this.longest = longest;
  }

  /** The next article; null if there is none left. */
  @Nullable Outcome next() {
    if (atEnd) {
      return null;
    }
    try {
      if (rows == null) {
        MessageType columns = columns();
        if (columns.getFields().stream().noneMatch(ParquetArticles::isText)) {
          return ended("no column called text; there are " + columns.getFields());
        }
        hadoop.set(ReadSupport.PARQUET_READ_SCHEMA, columns.toString());
        rows = ParquetReader.builder(new GroupReadSupport(), location).withConf(hadoop).build();
      }
      Group group = rows.read();
      if (group != null) {
        row++;
        return article(group);
      }
      return row == 0 ? ended("there is no article in it") : end();
    } catch (IOException | RuntimeException damaged) {
      return ended("cannot be read" + (row == 0 ? "" : " after row " + row) + ": " + damaged);
    }
  }

  private MessageType columns() throws IOException {
    try (ParquetFileReader file =
        ParquetFileReader.open(HadoopInputFile.fromPath(location, hadoop))) {
      MessageType all = file.getFileMetaData().getSchema();
      List<Type> ours = new ArrayList<>();
      for (Type column : all.getFields()) {
        if (FIELDS.contains(column.getName().toLowerCase(Locale.ROOT))) {
          ours.add(column);
        }
      }
      return new MessageType(all.getName(), ours);
    }
  }

  private static boolean isText(Type column) {
    return column.getName().equalsIgnoreCase("text");
  }

  private Outcome article(Group group) {
    ObjectNode fields = JSON.createObjectNode();
    JsonNode object = ParquetJson.object(group);
    object
        .properties()
        .forEach(field -> fields.set(field.getKey().toLowerCase(Locale.ROOT), field.getValue()));
    byte[] json = fields.toString().getBytes(StandardCharsets.UTF_8);
    return JsonArticle.read(json, stem() + "-" + row, path, "row " + row, longest);
  }

  private String stem() {
    return path.substring(path.lastIndexOf('/') + 1, path.length() - DropFile.PARQUET.length());
  }

  private @Nullable Outcome end() {
    atEnd = true;
    if (rows != null) {
      try {
        rows.close();
      } catch (IOException unclosable) {
        throw new UncheckedIOException(unclosable);
      }
    }
    return null;
  }

  /** The outcome of the whole file, after which nothing more is read from it. */
  private Outcome ended(String reason) {
    end();
    return new Outcome.Failed(stem(), path, Outcome.Failed.READ, reason);
  }
}
