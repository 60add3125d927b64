package parlance.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import parlance.document.Document;
import parlance.io.OffsetUnit;
import parlance.io.OutputFolders;

class LabelStudioFormatTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private JsonNode tasks() throws IOException {
    ExportSamples.folder(folder, OffsetUnit.CODEPOINT);
    Path file = ExportSamples.export("label-studio", folder).resolve("tasks-00001.json");
    return JSON.readTree(file.toFile());
  }

  @Test
  void regionsHaveTheWordsAtTheirOffsetsAndRelationsTheirRegions() throws IOException {
    List<String> words = new ArrayList<>();
    JsonNode tasks = tasks();
    assertEquals(3, tasks.size());
    for (JsonNode task : tasks) {
      String text = task.at("/data/text").textValue();
      Set<String> regions = new HashSet<>();
      for (JsonNode result : task.at("/predictions/0/result")) {
        if (result.get("type").textValue().equals("relation")) {
          assertTrue(regions.contains(result.get("from_id").textValue()), result.toString());
          assertTrue(regions.contains(result.get("to_id").textValue()), result.toString());
          words.add(result.at("/labels/0").textValue());
        } else {
          JsonNode value = result.get("value");
          String at = text.substring(value.get("start").intValue(), value.get("end").intValue());
          assertEquals(at, value.get("text").textValue());
          assertTrue(regions.add(result.get("id").textValue()), result.toString());
          words.add(value.at("/labels/0").textValue() + " " + at);
        }
      }
    }
    assertTrue(
        words.containsAll(
            List.of(
                "PERSON Anna Beck",
                "content “Never a tunnel.”",
                "said",
                "against",
                "not against",
                "PERSON Mia\uFFFD Roe",
                "content “=Taxes,\n\nno 🕊!”",
                "target the\nplan",
                "favor")),
        words.toString());
  }

  @Test
  void theConfigurationHasEveryControlAndLabel() throws Exception {
    JsonNode tasks = tasks();
    Element view =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(folder.resolve("export/label-studio/labelling.xml").toFile())
            .getDocumentElement();
    Set<String> known = new HashSet<>();
    for (Element control : elements(view, "Labels")) {
      assertEquals("text", control.getAttribute("toName"));
      elements(control, "Label")
          .forEach(
              label -> known.add(control.getAttribute("name") + " " + label.getAttribute("value")));
    }
    elements(view, "Relation").forEach(each -> known.add("relation " + each.getAttribute("value")));
    assertEquals("$text", elements(view, "Text").get(0).getAttribute("value"));
    for (JsonNode result : tasks.findValues("result")) {
      for (JsonNode each : result) {
        String used =
            each.has("value")
                ? each.get("from_name").textValue() + " " + each.at("/value/labels/0").textValue()
                : "relation " + each.at("/labels/0").textValue();
        assertTrue(known.contains(used), used);
      }
    }
  }

  private static List<Element> elements(Element of, String name) {
    NodeList found = of.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  @Test
  void aThousandTasksGoIntoAFile() throws IOException {
    OutputFolders.write(
        folder,
        OffsetUnit.UTF16,
        IntStream.range(0, 1001)
            .mapToObj(i -> ExportSamples.named("a" + i))
            .toArray(Document[]::new));
    Path target = ExportSamples.export("label-studio", folder);
    assertEquals(1000, JSON.readTree(target.resolve("tasks-00001.json").toFile()).size());
    assertEquals(1, JSON.readTree(target.resolve("tasks-00002.json").toFile()).size());
    assertTrue(Files.notExists(target.resolve("tasks-00003.json")));
  }
}
