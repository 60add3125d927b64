package parlance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlance.chain.StageCatalog;
import parlance.io.Schemas;

/** A user's list of actors through the whole default chain. */
class ActorsIT {
  private static final String LIST = "src/test/resources/parlance/actor/actors.csv";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void idsOfTheListAreOnEntitiesQuotesAndStances() throws IOException {
    Path article = folder.resolve("a.txt");
    Files.writeString(
        article,
        "date 2024-01-19\n\nJane Varga, the trade minister of Karvania, rejected the tariffs on"
            + " Thursday. \"We will never accept them,\" she said.\n\nThe Harbour Board backed"
            + " Varga. The minister said that she would travel to Ilmark next week.\n");
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err), false, false, 80);
    int code =
        Parlance.run(
            terminal,
            StageCatalog::installed,
            "annotate",
            article.toString(),
            "--out",
            folder.resolve("out").toString(),
            "--actors",
            LIST);
    assertEquals(0, code, err::toString);
    Schemas.checkFolder(folder.resolve("out"));
    JsonNode line = rows("articles").get(0);
    JsonNode varga = entity(line, "P1");
    assertEquals("Jane Varga", varga.path("name").asText());
    assertTrue(varga.path("mentions").size() >= 4, "surname, pronouns and role too: " + varga);
    assertEquals("ORG", entity(line, "O1").path("type").asText());
    assertEquals("GPE", entity(line, "G1").path("type").asText());
    assertTrue(
        rows("quotes").stream()
            .anyMatch(
                quote ->
                    quote.path("text").asText().startsWith("We will never")
                        && quote.path("speaker_actor").asText().equals("P1")),
        () -> "no quote of P1");
    assertTrue(
        rows("stances").stream()
            .anyMatch(
                stance ->
                    stance.path("holder_actor").asText().equals("O1")
                        && stance.path("target_actor").asText().equals("P1")
                        && stance.path("polarity").asText().equals("favor")),
        () -> "the board's backing of P1 is missing");
    String run = Files.readString(folder.resolve("out/run.json"));
    assertTrue(run.contains("actors.csv"), run);
  }

  private List<JsonNode> rows(String file) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("out").resolve(file + ".jsonl"));
    return JSON.readerFor(JsonNode.class).<JsonNode>readValues(String.join("\n", lines)).readAll();
  }

  private static JsonNode entity(JsonNode line, String actor) {
    for (JsonNode entity : line.path("entities")) {
      if (entity.path("actor").asText().equals(actor)) {
        return entity;
      }
    }
    throw new AssertionError("no entity of actor " + actor + ": " + line.path("entities"));
  }
}
