package parlance.spark;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import parlance.io.ArticleLine;
import parlance.io.FlatRows;

/**
 * The columns that lines of the output have as tables: the same names and the same nesting, with
 * days as dates.
 */
final class RecordSchema {
  private static final Map<Class<?>, DataType> PLAIN =
      Map.of(
          String.class, DataTypes.StringType,
          int.class, DataTypes.IntegerType,
          Integer.class, DataTypes.IntegerType,
          double.class, DataTypes.DoubleType,
          Double.class, DataTypes.DoubleType,
          boolean.class, DataTypes.BooleanType);

  static final StructType ARTICLES = of(ArticleLine.class);
  static final StructType QUOTES = of(FlatRows.QuoteRow.class);
  static final StructType STANCES = of(FlatRows.StanceRow.class);

  private RecordSchema() {}

  private static StructType of(Class<?> record) {
    JsonNaming naming = record.getAnnotation(JsonNaming.class);
    StructType columns = new StructType();
    for (RecordComponent component : record.getRecordComponents()) {
      String name =
          naming == null
              ? component.getName()
              : new PropertyNamingStrategies.SnakeCaseStrategy().translate(component.getName());
      DataType type = name.equals("date") ? DataTypes.DateType : type(component.getGenericType());
      columns = columns.add(name, type);
    }
    return columns;
  }

  private static DataType type(Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return DataTypes.createArrayType(type(list.getActualTypeArguments()[0]));
    }
    Class<?> one = (Class<?>) type;
    DataType plain = PLAIN.get(one);
    if (plain != null) {
      return plain;
    }
    for (RecordComponent component : one.getRecordComponents()) {
      if (component.getAccessor().isAnnotationPresent(JsonValue.class)) {
        return type(component.getGenericType());
      }
    }
    return of(one);
  }
}
