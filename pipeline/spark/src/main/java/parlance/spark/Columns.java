package parlance.spark;

import static org.apache.spark.sql.functions.col;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Columns of the tables in which a run keeps what it has done so far. */
final class Columns {
  /** Number of the article's file. */
  static final String FILE = "file";

  /** Which of its file's articles it is, from 0. */
  static final String PLACE = "place";

  static final String ID = "id";
  static final String PATH = "path";
  static final String DATE = "date";

  /** The article as it was read; null if it could not be. */
  static final String ARTICLE = "article";

  /** What near-duplicates are told by; null if there is no word in it. */
  static final String SIGNATURE = "signature";

  /** Which stage refused it; null if none did. */
  static final String STAGE = "stage";

  static final String REASON = "reason";

  /** The record as a line of JSON; null if there is none. */
  static final String LINE = "line";

  static final String QUOTES = "quotes";
  static final String STANCES = "stances";
  static final String SENTENCES = "sentences";
  static final String TOKENS = "tokens";
  static final String MENTIONS = "mentions";
  static final String ENTITIES = "entities";

  /** Whether it was not annotated, since it is a near-duplicate. */
  static final String LEFT_OUT = "left_out";

  /** Id of what it is a near-duplicate of. */
  static final String FIRST = "first";

  /** What tells an article from all others of the run. */
  static final String KEY = "key";

  /** Which article it is, and what near-duplicates are found by. */
  static final StructType MARKS =
      new StructType()
          .add(FILE, DataTypes.IntegerType)
          .add(PLACE, DataTypes.IntegerType)
          .add(ID, DataTypes.StringType)
          .add(PATH, DataTypes.StringType)
          .add(DATE, DataTypes.StringType)
          .add(SIGNATURE, DataTypes.BinaryType);

  private static final StructType WHICH = MARKS.add(REASON, DataTypes.StringType);

  /** What was read. */
  static final StructType READ = WHICH.add(ARTICLE, DataTypes.StringType);

  /** What came of it. */
  static final StructType DONE =
      WHICH
          .add(STAGE, DataTypes.StringType)
          .add(LINE, DataTypes.StringType)
          .add(QUOTES, DataTypes.createArrayType(DataTypes.StringType))
          .add(STANCES, DataTypes.createArrayType(DataTypes.StringType))
          .add(SENTENCES, DataTypes.IntegerType)
          .add(TOKENS, DataTypes.IntegerType)
          .add(MENTIONS, DataTypes.IntegerType)
          .add(ENTITIES, DataTypes.IntegerType)
          .add(LEFT_OUT, DataTypes.BooleanType);

  private Columns() {}

  /** The columns of {@link #READ}, in their order, and more. */
  static Column[] with(String... more) {
    return Stream.concat(Stream.of(READ.fieldNames()), Stream.of(more))
        .map(functions::col)
        .toArray(Column[]::new);
  }

  /** The column {@link #KEY}. */
  static Column key() {
    return functions
        .shiftleft(col(FILE).cast(DataTypes.LongType), Integer.SIZE)
        .bitwiseOR(col(PLACE).cast(DataTypes.LongType))
        .as(KEY);
  }
}
