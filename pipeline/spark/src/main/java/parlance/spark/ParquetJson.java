package parlance.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.JulianFields;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;

/** A row of a Parquet file to JSON; days and moments as ISO 8601 has them. */
final class ParquetJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ParquetJson() {}

  /** The fields that have a value. */
  static ObjectNode object(Group group) {
    ObjectNode object = NODES.objectNode();
    GroupType type = group.getType();
    for (int i = 0; i < type.getFieldCount(); i++) {
      if (group.getFieldRepetitionCount(i) > 0) {
        object.set(type.getFieldName(i), value(group, i, 0));
      }
    }
    return object;
  }

  private static JsonNode value(Group group, int field, int index) {
    Type type = group.getType().getType(field);
    if (type.isPrimitive()) {
      return primitive(group, field, index);
    }
    Group inner = group.getGroup(field, index);
    return type.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation
        ? list(inner)
        : object(inner);
  }

  /** Of the list's repeated groups, the one field of each. */
  private static ArrayNode list(Group list) {
    ArrayNode array = NODES.arrayNode();
    for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
      Type element = list.getType().getType(0);
      boolean wrapped = !element.isPrimitive() && element.asGroupType().getFieldCount() == 1;
      if (!wrapped) {
        array.add(value(list, 0, i));
      } else if (list.getGroup(0, i).getFieldRepetitionCount(0) > 0) {
        array.add(value(list.getGroup(0, i), 0, 0));
      }
    }
    return array;
  }

  private static JsonNode primitive(Group group, int field, int index) {
    Type type = group.getType().getType(field);
    LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
    return switch (type.asPrimitiveType().getPrimitiveTypeName()) {
      case BOOLEAN -> NODES.booleanNode(group.getBoolean(field, index));
      case FLOAT -> NODES.numberNode(group.getFloat(field, index));
      case DOUBLE -> NODES.numberNode(group.getDouble(field, index));
      case INT32 ->
          meaning instanceof DateLogicalTypeAnnotation
              ? NODES.textNode(LocalDate.ofEpochDay(group.getInteger(field, index)).toString())
              : NODES.numberNode(group.getInteger(field, index));
      case INT64 ->
          meaning instanceof TimestampLogicalTypeAnnotation moment
              ? NODES.textNode(moment(group.getLong(field, index), moment))
              : NODES.numberNode(group.getLong(field, index));
      case INT96 -> NODES.textNode(day(group.getInt96(field, index).getBytes()));
      case BINARY, FIXED_LEN_BYTE_ARRAY ->
          NODES.textNode(group.getBinary(field, index).toStringUsingUTF8());
    };
  }

  private static String moment(long since1970, TimestampLogicalTypeAnnotation type) {
    ChronoUnit unit =
        switch (type.getUnit()) {
          case MILLIS -> ChronoUnit.MILLIS;
          case MICROS -> ChronoUnit.MICROS;
          case NANOS -> ChronoUnit.NANOS;
        };
    return Instant.EPOCH.plus(since1970, unit).toString();
  }

  /** The day of a moment as older writers have it: nanoseconds of the day, then a Julian day. */
  private static String day(byte[] moment) {
    int day = ByteBuffer.wrap(moment).order(ByteOrder.LITTLE_ENDIAN).getInt(Long.BYTES);
    return LocalDate.MIN.with(JulianFields.JULIAN_DAY, day).toString();
  }
}
