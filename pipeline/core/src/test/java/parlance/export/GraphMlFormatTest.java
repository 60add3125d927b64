package parlance.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlance.io.OffsetUnit;

class GraphMlFormatTest {
  @TempDir private Path folder;
  private final Map<String, Map<String, String>> nodes = new TreeMap<>();
  private final Map<DefaultEdge, Map<String, Attribute>> edges = new HashMap<>();

  /** Reads with JGraphT, which checks the file against GraphML's schema. */
  private Graph<String, DefaultEdge> read(Path file) {
    Graph<String, DefaultEdge> graph =
        new DirectedPseudograph<>(
            SupplierUtil.createStringSupplier(), SupplierUtil.DEFAULT_EDGE_SUPPLIER, false);
    GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
    importer.setSchemaValidation(true);
    importer.addVertexAttributeConsumer(
        (attribute, value) -> {
          String vertex = attribute.getFirst();
          nodes.computeIfAbsent(vertex, none -> new TreeMap<>());
          nodes.get(vertex).put(attribute.getSecond(), value.getValue());
        });
    importer.addEdgeAttributeConsumer(
        (attribute, value) ->
            edges
                .computeIfAbsent(attribute.getFirst(), none -> new HashMap<>())
                .put(attribute.getSecond(), value));
    importer.importGraph(graph, file.toFile());
    return graph;
  }

  @Test
  void theNetworkIsReadBackWithTypedAttributes() throws IOException {
    ExportSamples.folder(folder, OffsetUnit.CODEPOINT);
    Graph<String, DefaultEdge> graph =
        read(ExportSamples.export("graphml", folder).resolve("stances.graphml"));
    Map<String, String> issue = with("label", "A tunnel");
    Map<String, String> anna = with("label", "Anna Beck");
    assertEquals("issue", issue.get("kind"));
    assertEquals("1", issue.get("received"));
    assertEquals("PERSON", anna.get("type"));
    assertEquals("1", anna.get("held"), "her own stance, and none of the article's own voice");
    assertEquals("0", anna.get("received"), "what the text denies does not count");
    assertEquals("phrase", with("label", "plan").get("kind"));
    assertEquals(2, graph.edgeSet().size(), "near-duplicates count once");
    DefaultEdge backs =
        graph.edgeSet().stream()
            .filter(edge -> nodes.get(graph.getEdgeSource(edge)).get("label").equals("Lund"))
            .findFirst()
            .orElseThrow();
    Map<String, Attribute> lund = edges.get(backs);
    assertEquals("INT", lund.get("net").getType().name());
    assertEquals("1", lund.get("favor").getValue());
    assertEquals("0", lund.get("against").getValue());
    assertEquals("1", lund.get("net").getValue());
    assertEquals("1", lund.get("articles").getValue());
    assertEquals("2024-02-29", lund.get("first").getValue());
    assertEquals("2024-02-29", lund.get("last").getValue());
  }

  private Map<String, String> with(String attribute, String value) {
    return nodes.values().stream()
        .filter(node -> value.equals(node.get(attribute)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatXmlCannotHoldIsNotWritten() throws IOException {
    ExportSamples.folder(folder, OffsetUnit.CODEPOINT);
    Path file = ExportSamples.export("graphml", folder).resolve("stances.graphml");
    assertFalse(Files.readString(file).contains("\u0007"));
  }
}
