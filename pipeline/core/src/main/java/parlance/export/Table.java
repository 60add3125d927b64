package parlance.export;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parlance.io.FlatRows;
import parlance.record.RecordedArticle;

/**
 * A flat table: its columns are the components of a record, one instance of which is a row.
 *
 * @param name in lower case
 * @param rows that an article adds
 */
record Table<R extends Record>(
    String name, Class<R> row, Function<RecordedArticle, List<R>> rows, List<Column> columns) {

  /** All tables that there are. */
  static final List<Table<?>> ALL =
      List.of(
          of("articles", ArticleRow.class, article -> List.of(ArticleRow.of(article))),
          of("entities", EntityRow.class, EntityRow::of),
          of("quotes", FlatRows.QuoteRow.class, RecordedArticle::quoteRows),
          of("stances", FlatRows.StanceRow.class, RecordedArticle::stanceRows));

  private static <R extends Record> Table<R> of(
      String name, Class<R> row, Function<RecordedArticle, List<R>> rows) {
    return new Table<>(
        name, row, rows, Stream.of(row.getRecordComponents()).map(Table::column).toList());
  }

  private static Column column(RecordComponent component) {
    String name = new PropertyNamingStrategies.SnakeCaseStrategy().translate(component.getName());
    boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return new Column(name, type(name, component.getType()), optional);
  }

  private static Column.Type type(String name, Class<?> type) {
    if (type == String.class) {
      return name.equals("date") ? Column.Type.DATE : Column.Type.TEXT;
    } else if (type == int.class) {
      return Column.Type.INTEGER;
    } else if (type == boolean.class) {
      return Column.Type.BOOLEAN;
    } else if (type == double.class || type == Double.class) {
      return Column.Type.NUMBER;
    }
    throw new IllegalStateException("no type of a column for " + type);
  }

  /** The cells of the rows that an article adds, in the order of the columns. */
  List<List<@Nullable Object>> cells(RecordedArticle article) {
    List<List<@Nullable Object>> cells = new ArrayList<>();
    for (R each : rows.apply(article)) {
      List<@Nullable Object> line = new ArrayList<>(columns.size());
      for (RecordComponent component : row.getRecordComponents()) {
        line.add(value(each, component));
      }
      cells.add(line);
    }
    return cells;
  }

  private static @Nullable Object value(Record row, RecordComponent component) {
    try {
      return component.getAccessor().invoke(row);
    } catch (IllegalAccessException | InvocationTargetException impossible) {
      throw new IllegalStateException("rows are records that can be read", impossible);
    }
  }
}
