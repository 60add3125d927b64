package parlance.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyTableTest {
  private static final long SEED = 6;

  @Test
  void itHoldsWhatAMapHoldsHoweverItGrows() {
    KeyTable table = new KeyTable();
    Map<Key, Long> positions = new HashMap<>();
    Set<Key> seen = new HashSet<>();
    Random random = new Random(SEED);
    for (int i = 0; i < 50_000; i++) {
      Key key = Key.of(Integer.toString(random.nextInt(20_000)));
      long position = random.nextInt(5) - 3L; // of both kinds, and none
      table.put(key, i, i % 3, position);
      positions.put(key, position);
      if (random.nextBoolean()) {
        table.see(key);
        seen.add(key);
      }
    }
    positions.forEach(
        (key, position) -> {
          int at = table.find(key);
          assertEquals(position, table.position(at));
          assertEquals(seen.contains(key), table.seen(at));
        });
    assertEquals(positions.values().stream().filter(at -> at >= 0).count(), table.listed());
    assertTrue(table.find(Key.of("another")) < 0);
    positions.keySet().forEach(table::see);
    assertFalse(table.misses(file -> true));
    table.forgetSeen();
    assertTrue(table.misses(file -> file == 2));
    assertFalse(table.misses(file -> file > 2));
  }
}
