package parlance.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parlance.duplicate.NearDuplicates;
import parlance.duplicate.Signature;

class NearCopiesTest {
  private static final StructType MARKS =
      new StructType()
          .add(Columns.KEY, DataTypes.LongType)
          .add(Columns.ID, DataTypes.StringType)
          .add(Columns.DATE, DataTypes.StringType)
          .add(Columns.SIGNATURE, DataTypes.BinaryType);

  @TempDir Path folder;

  private record Story(String id, @Nullable String date, String text) {}

  /** Stories of which some are printed as they are, some with few changes, some with many. */
  private static List<Story> stories(long seed) {
    Random random = new Random(seed);
    Stories stories = new Stories(seed);
    List<Story> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      List<String> story = stories.story(100 + random.nextInt(200));
      for (int copies = random.nextInt(6); copies >= 0; copies--) {
        String date = random.nextInt(4) == 0 ? null : "2024-01-" + (10 + random.nextInt(20));
        String text = Stories.text(stories.version(story, random.nextInt(16)));
        all.add(
            new Story("\ud83d\ude00é a".charAt(random.nextInt(5)) + "-" + all.size(), date, text));
        if (random.nextInt(3) == 0) {
          all.add(new Story("z" + all.size(), date, text));
        }
      }
    }
    Collections.shuffle(all, random);
    return all.stream().filter(story -> !Character.isSurrogate(story.id().charAt(0))).toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void theFirstsAreThoseOfOneMachine(long seed) {
    List<Story> stories = stories(seed);
    Map<String, String> expected = new TreeMap<>();
    List<Row> rows = new ArrayList<>();
    try (NearDuplicates one = new NearDuplicates(folder)) {
      for (Story story : stories) {
        Signature signature = Signature.of(story.text()).orElseThrow();
        one.add(story.id(), story.date(), signature);
        rows.add(
            RowFactory.create(
                (long) rows.size() << 20, story.id(), story.date(), signature.bytes()));
      }
      one.forEach(
          (id, first) -> {
            if (first != null) {
              expected.put(id, first);
            }
          });
    }
    Map<String, String> found = new TreeMap<>();
    NearCopies.among(LocalSpark.session().createDataFrame(rows, MARKS).repartition(3))
        .collectAsList()
        .forEach(
            row -> found.put(stories.get((int) (row.getLong(0) >> 20)).id(), row.getString(1)));
    assertEquals(expected, found);
    assertTrue(found.size() > 40, "only " + found.size());
  }
}
