package parlance.tag;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SerializedObjectsTest {
  private enum Season {
    SPRING
  }

  @Test
  void findsTheElementsOfCollectionsWhereverTheyAre() throws IOException {
    Map<String, String> map = new HashMap<>();
    String text = "text";
    map.put("a", "1");
    map.put("b", map.get("a"));
    map.put("c", text);
    Object[] ofEachKind = {
      (byte) 1, (short) 2, 3, 4L, 5f, 6.0, 'x', true, text, new int[][] {{1, 2}, {}}, null, map
    };
    DataReader in = reader(ofEachKind, new double[] {0.25, -1});
    SerializedObjects objects = new SerializedObjects(in);
    objects.read();
    int array = objects.read();
    int end = in.position();
    Map<String, String> found = new TreeMap<>();
    int[] elements = objects.elements("java.util.HashMap");
    for (int i = 0; i < elements.length; i += 2) {
      found.put(in.text(objects.place(elements[i])), in.text(objects.place(elements[i + 1])));
    }
    assertEquals(Map.of("a", "1", "b", "1", "c", "text"), found);
    in.moveTo(objects.place(array));
    double[] numbers = new double[in.integer()];
    in.numbers(numbers);
    assertArrayEquals(new double[] {0.25, -1}, numbers);
    assertEquals(end, in.position());
    assertThrows(IOException.class, () -> objects.elements("java.util.TreeMap"));
    assertThrows(IOException.class, () -> objects.place(100_000));
    assertThrows(IOException.class, () -> objects.place(0));
  }

  @Test
  void refusesWhatItCannotRead() throws IOException {
    SerializedObjects objects = new SerializedObjects(reader(Season.SPRING));
    assertThrows(IOException.class, objects::read);
    assertThrows(IOException.class, () -> new SerializedObjects(new DataReader(new byte[9])));
  }

  @Test
  void readsListsOfAnyLength() throws IOException {
    List<String> list = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      list.add("word" + i);
    }
    DataReader in = reader((Serializable) list);
    SerializedObjects objects = new SerializedObjects(in);
    objects.read();
    int[] elements = objects.elements("java.util.ArrayList");
    List<String> found = new ArrayList<>();
    for (int element : elements) {
      found.add(in.text(objects.place(element)));
    }
    assertEquals(list, found, Arrays.toString(elements));
  }

  private static DataReader reader(Serializable... written) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      for (Serializable object : written) {
        out.writeObject(object);
      }
    }
    return new DataReader(bytes.toByteArray());
  }
}
