package parlance.tag;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what Java's object serialization wrote (Java Object Serialization Specification, chapter
 * 6), without making the objects or loading their classes: where texts and arrays stand, and which
 * elements collections have. Objects are named by their numbers, from 0, in the order in which they
 * come. Not for two threads at once.
 */
final class SerializedObjects {
  private static final int HEADER = 0xACED0005;
  private static final int NULL = 0x70;
  private static final int REFERENCE = 0x71;
  private static final int CLASS = 0x72;
  private static final int OBJECT = 0x73;
  private static final int TEXT = 0x74;
  private static final int ARRAY = 0x75;
  private static final int BLOCK = 0x77;
  private static final int END = 0x78;
  private static final int FIRST_REFERENCE = 0x7E0000;

  /** Flag of classes that write more than their fields, and what else the flags have to be. */
  private static final int WRITES_MORE = 1;

  private static final int SERIALIZABLE = 2;

  private static final int NOTHING = -1;
  private static final int ENDED = -2;
  private static final int SKIPPED = -3;

  private final DataReader in;
  private final Map<Integer, ClassDescription> classes = new HashMap<>();
  private final Map<String, int[]> elements = new HashMap<>();
  private int[] places = new int[1024];
  private int count;

  /**
   * @param in at the begin of a stream of objects
   * @throws IOException if there is none
   */
  SerializedObjects(DataReader in) throws IOException {
    this.in = in;
    if (in.integer() != HEADER) {
      throw new IOException("no objects before byte " + in.position());
    }
  }

  /** Reads the next object with all that it refers to, and returns its number. */
  int read() throws IOException {
    int kind = in.unsignedByte();
    return switch (kind) {
      case NULL -> NOTHING;
      case REFERENCE -> in.integer() - FIRST_REFERENCE;
      case CLASS -> classDescription();
      case OBJECT -> object();
      case TEXT -> number(in.text());
      case ARRAY -> array();
      case BLOCK -> block();
      case END -> ENDED;
      default ->
          throw new IOException("something of kind " + kind + " before byte " + in.position());
    };
  }

  private int block() {
    in.skip(in.unsignedByte());
    return SKIPPED;
  }

  /**
   * The elements of the collections of a class, in the order in which they were written; keys and
   * values in turn.
   *
   * @throws IOException if there is no such collection
   */
  int[] elements(String className) throws IOException {
    int[] found = elements.get(className);
    if (found == null) {
      throw new IOException("no " + className);
    }
    return found;
  }

  /** Where a text stands, or the length of an array. */
  int place(int object) throws IOException {
    if (object < 0 || object >= count || places[object] < 0) {
      throw new IOException("no text or array is object " + object);
    }
    return places[object];
  }

  private int number(int place) {
    places = count == places.length ? Arrays.copyOf(places, 2 * count) : places;
    places[count] = place;
    return count++;
  }

  private int classDescription() throws IOException {
    String name = in.text(in.text());
    in.skip(Long.BYTES);
    int number = number(NOTHING);
    int flags = in.unsignedByte();
    StringBuilder types = new StringBuilder();
    for (int fields = in.unsignedShort(); fields > 0; fields--) {
      char type = (char) in.unsignedByte();
      types.append(type);
      in.text();
      if (isReference(type)) {
        read();
      }
    }
    untilEnd();
    ClassDescription above = classes.get(read());
    if ((flags | WRITES_MORE) != (SERIALIZABLE | WRITES_MORE)) {
      throw new IOException("class " + name + " with flags " + flags);
    }
    boolean writesMore = (flags & WRITES_MORE) != 0;
    classes.put(number, new ClassDescription(name, types.toString(), writesMore, above));
    return number;
  }

  private ClassDescription describedClass() throws IOException {
    ClassDescription described = classes.get(read());
    if (described == null) {
      throw new IOException("no class before byte " + in.position());
    }
    return described;
  }

  private int object() throws IOException {
    List<ClassDescription> line = new ArrayList<>();
    for (ClassDescription c = describedClass(); c != null; c = c.above()) {
      line.add(0, c);
    }
    int number = number(NOTHING);
    for (ClassDescription c : line) {
      for (int i = 0; i < c.types().length(); i++) {
        value(c.types().charAt(i));
      }
      if (c.writesMore()) {
        elements.merge(c.name(), untilEnd(), SerializedObjects::concatenated);
      }
    }
    return number;
  }

  private int array() throws IOException {
    char type = describedClass().name().charAt(1);
    int number = number(in.position());
    for (int length = in.integer(); length > 0; length--) {
      value(type);
    }
    return number;
  }

  private void value(char type) throws IOException {
    if (isReference(type)) {
      read();
    } else {
      in.skip(width(type));
    }
  }

  private static boolean isReference(char type) {
    return type == 'L' || type == '[';
  }

  private static int width(char type) throws IOException {
    return switch (type) {
      case 'B', 'Z' -> Byte.BYTES;
      case 'C', 'S' -> Short.BYTES;
      case 'F', 'I' -> Integer.BYTES;
      case 'D', 'J' -> Long.BYTES;
      default -> throw new IOException("a value of type " + type);
    };
  }

  /** Reads what stands before the next end. */
  private int[] untilEnd() throws IOException {
    int[] found = new int[16];
    int size = 0;
    for (int next = read(); next != ENDED; next = read()) {
      if (next != SKIPPED) {
        found = size == found.length ? Arrays.copyOf(found, 2 * size) : found;
        found[size++] = next;
      }
    }
    return Arrays.copyOf(found, size);
  }

  private static int[] concatenated(int[] first, int[] second) {
    int[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /**
   * @param types of the fields, a character each
   */
  private record ClassDescription(
      String name, String types, boolean writesMore, @Nullable ClassDescription above) {}
}
