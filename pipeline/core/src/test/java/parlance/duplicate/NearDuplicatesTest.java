package parlance.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parlance.duplicate.WireStories.Edit;
import parlance.duplicate.WireStories.Story;

class NearDuplicatesTest {
  @TempDir Path folder;
  private final WireStories stories = new WireStories(11);

  private record Member(String id, @Nullable String date, String text) {}

  /** The copies, each with its first. */
  private Map<String, String> copies(List<Member> members) {
    Map<String, String> copies = new TreeMap<>();
    try (NearDuplicates articles = new NearDuplicates(folder)) {
      for (Member member : members) {
        articles.add(member.id(), member.date(), Signature.of(member.text()).orElseThrow());
      }
      articles.forEach(
          (id, first) -> {
            if (first != null) {
              copies.put(id, first);
            }
          });
    }
    assertEquals(0, folder.toFile().list().length, "left behind");
    return copies;
  }

  private int found(int pairs, UnaryOperator<Story> change) {
    int found = 0;
    for (int i = 0; i < pairs; i++) {
      Story story = stories.story();
      Member one = new Member("a", null, story.text());
      Member other = new Member("b", null, change.apply(story).text());
      found += copies(List.of(one, other)).size();
    }
    return found;
  }

  @ParameterizedTest
  @EnumSource(Edit.class)
  void whatAnOutletDoesToAWireStoryLeavesItACopy(Edit edit) {
    assertTrue(found(500, story -> stories.edited(story, edit)) >= 498);
  }

  @Test
  void severalChangesLeaveItACopy() {
    int found =
        found(
            500,
            story -> {
              Story cut = stories.edited(stories.edited(story, Edit.HEAD), Edit.CUT);
              return stories.edited(cut, Edit.INSERT);
            });
    assertTrue(found >= 440, found + " of 500");
  }

  @Test
  void aFollowUpIsNewsEvenIfHalfOfItIsTheOldStory() {
    int found = found(500, story -> stories.followUp(story, 0.5));
    assertTrue(found <= 2, found + " of 500");
  }

  @Test
  void storiesWithTheSameNoticeBelowThemAreNoCopies() {
    String notice = stories.paragraph() + " " + stories.paragraph();
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      members.add(new Member("s" + i, null, stories.story().text() + notice));
    }
    assertEquals(Map.of(), copies(members));
  }

  @Test
  void theFirstHasTheEarliestDateThenTheLowestId() {
    String text = stories.story().text();
    assertEquals(
        Map.of("a", "c", "b", "c", "d", "c", "e", "c"),
        copies(
            List.of(
                new Member("a", null, text),
                new Member("b", "2024-01-20", text),
                new Member("d", "2024-01-19", text),
                new Member("c", "2024-01-19", text),
                new Member("e", "2024-01-21", text))));
    assertEquals(
        Map.of("\ud83d\ude00", "\uff21"),
        copies(List.of(new Member("\ud83d\ude00", null, text), new Member("\uff21", null, text))),
        "by code points, as Python and R sort");
  }

  @Test
  void copiesOfCopiesHaveTheSameFirst() {
    List<String> paragraphs = Stream.generate(stories::paragraph).limit(40).toList();
    List<Member> versions = new ArrayList<>();
    for (String id : List.of("a", "b", "c", "d")) {
      int begin = 4 * versions.size();
      versions.add(new Member(id, null, String.join("\n", paragraphs.subList(begin, begin + 28))));
    }
    assertEquals(
        Map.of(), copies(List.of(versions.get(0), versions.get(3))), "not alike themselves");
    Collections.reverse(versions);
    assertEquals(Map.of("b", "a", "c", "a", "d", "a"), copies(versions));
  }

  @Test
  void theOrderOfAddingMakesNoDifference() {
    List<Edit> edits = List.of(Edit.values());
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      Story story = stories.story();
      for (int copy = 0; copy < 1 + i % 4; copy++) {
        Edit edit = edits.get((i + copy) % edits.size());
        String date = copy == 2 ? null : "2024-02-" + (10 + (i * 7 + copy * 5) % 19);
        members.add(new Member(i + "-" + copy, date, stories.edited(story, edit).text()));
      }
    }
    Map<String, String> expected = copies(members);
    assertTrue(expected.size() > 420, expected.size() + " of 450");
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(members, new Random(seed));
      assertEquals(expected, copies(members));
    }
  }

  @Test
  void aStoryWithVeryManyVersionsTakesNoSquareOfTheirNumber() {
    byte[] story = Signature.of(stories.story().text()).orElseThrow().bytes();
    Random random = new Random(3);
    int versions = 60_000;
    int[] copies = new int[1];
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          try (NearDuplicates articles = new NearDuplicates(folder)) {
            for (int i = 0; i < versions; i++) {
              byte[] version = story.clone();
              for (int changed = 0; changed < i % 16; changed++) {
                version[random.nextInt(version.length)]++;
              }
              articles.add("v" + i, null, Signature.ofBytes(version));
            }
            articles.forEach((id, first) -> copies[0] += first == null ? 0 : 1);
          }
        });
    assertEquals(versions - 1, copies[0]);
  }
}
