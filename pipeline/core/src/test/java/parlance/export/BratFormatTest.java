package parlance.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlance.io.OffsetUnit;

class BratFormatTest {
  private static final Pattern BOUND =
      Pattern.compile("(T\\d+)\t(\\w+) (\\d+ \\d+(?:;\\d+ \\d+)*)\t([^\t]+)");
  private static final Pattern EVENT =
      Pattern.compile("(E\\d+)\t(\\w+):(T\\d+)((?: \\w+:[TE]\\d+)*)");
  private static final Pattern ATTRIBUTE = Pattern.compile("A\\d+\t(\\w+) ([TE]\\d+)(?: (\\w+))?");
  private static final Pattern EQUIV = Pattern.compile("\\*\tEquiv( T\\d+){2,}");
  private static final Pattern NOTE = Pattern.compile("#\\d+\tAnnotatorNotes ([TE]\\d+)\t[^\t]+");

  @TempDir private Path folder;
  private Path brat;

  @BeforeEach
  void export() throws IOException {
    ExportSamples.folder(folder, OffsetUnit.CODEPOINT);
    brat = ExportSamples.export("brat", folder);
  }

  /** What is marked, by type; reads an annotation file as brat documents it. */
  private Map<String, List<String>> read(String name) throws IOException {
    int[] text = Files.readString(brat.resolve(name + ".txt")).codePoints().toArray();
    Set<String> ids = new HashSet<>();
    Map<String, List<String>> marked = new HashMap<>();
    for (String line : Files.readAllLines(brat.resolve(name + ".ann"))) {
      Matcher bound = BOUND.matcher(line);
      Matcher event = EVENT.matcher(line);
      Matcher attribute = ATTRIBUTE.matcher(line);
      Matcher note = NOTE.matcher(line);
      if (bound.matches()) {
        assertTrue(ids.add(bound.group(1)), line);
        assertEquals(words(text, bound.group(3)), bound.group(4), line);
        marked.computeIfAbsent(bound.group(2), type -> new ArrayList<>()).add(bound.group(4));
      } else if (event.matches()) {
        assertTrue(ids.add(event.group(1)) && ids.contains(event.group(3)), line);
        for (String argument : event.group(4).strip().split(" ", -1)) {
          assertTrue(ids.contains(argument.split(":", -1)[1]), line);
        }
        marked
            .computeIfAbsent("events", type -> new ArrayList<>())
            .add(event.group(2) + event.group(4).replaceAll(":[TE]\\d+", ""));
      } else if (attribute.matches()) {
        assertTrue(ids.contains(attribute.group(2)), line);
        marked
            .computeIfAbsent("attributes", type -> new ArrayList<>())
            .add(attribute.group(1) + "=" + attribute.group(3));
      } else if (note.matches()) {
        assertTrue(ids.contains(note.group(1)), line);
      } else {
        assertTrue(EQUIV.matcher(line).matches(), line);
        marked.computeIfAbsent("equiv", type -> new ArrayList<>()).add(line);
      }
    }
    return marked;
  }

  private static String words(int[] text, String offsets) {
    List<String> pieces = new ArrayList<>();
    int last = 0;
    for (String piece : offsets.split(";", -1)) {
      int begin = Integer.parseInt(piece.split(" ", -1)[0]);
      int end = Integer.parseInt(piece.split(" ", -1)[1]);
      assertTrue(last <= begin && begin < end, offsets);
      pieces.add(new String(text, begin, end - begin));
      last = end;
    }
    pieces.forEach(piece -> assertFalse(piece.contains("\n"), "no line end in a piece"));
    return String.join(" ", pieces);
  }

  @Test
  void aQuoteInPiecesAndTheStanceInItAreReadBack() throws IOException {
    Map<String, List<String>> marked = read("test");
    assertEquals(List.of("“No,” “Never a tunnel.”"), marked.get("Quote"));
    assertEquals(List.of("Anna Beck"), marked.get("PERSON"));
    assertEquals(
        List.of("Quote Source Cue", "Stance Holder Target In", "Stance Target"),
        marked.get("events"));
    assertTrue(marked.get("attributes").contains("Negated=null"));
    assertTrue(marked.get("attributes").contains("Polarity=against"));
  }

  @Test
  void spansAreCutAtLineEndsAndCountedInCodePoints() throws IOException {
    Map<String, List<String>> marked = read(FileNames.of(ExportSamples.WILD));
    assertEquals(List.of("“=Taxes, no 🕊!”"), marked.get("Quote"));
    assertEquals(List.of("Mia\uFFFD Roe"), marked.get("PERSON"));
    assertEquals(
        List.of("the plan."), marked.get("MISC").stream().map(each -> each + ".").toList());
    assertEquals(1, marked.get("equiv").size());
  }

  @Test
  void theConfigurationKnowsEveryType() throws IOException {
    String configuration = Files.readString(brat.resolve("annotation.conf"));
    Set<String> types = new HashSet<>(read("test").keySet());
    types.addAll(read(FileNames.of(ExportSamples.WILD)).keySet());
    types.removeAll(Set.of("events", "attributes", "equiv"));
    for (String type : types) {
      assertTrue(configuration.matches("(?s).*\n" + type + "\\b.*"), type);
    }
  }
}
