package parlance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private Path in;
  private Path out;

  @BeforeEach
  void articles() throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
    out = folder.resolve("out");
    Files.writeString(in.resolve("a.txt"), "Rain fell.");
    Files.writeString(in.resolve("b\u001b[31m.txt"), "");
  }

  private List<JsonNode> events(String text) throws IOException {
    List<JsonNode> events = new ArrayList<>();
    for (String line : text.lines().toList()) {
      events.add(JSON.readTree(line));
    }
    return events;
  }

  private static List<String> names(List<JsonNode> events) {
    return events.stream().map(event -> event.get("event").textValue()).toList();
  }

  @Test
  void nothingIsSaidOnStderrUnlessAsked() throws IOException {
    FakeCommand command = new FakeCommand(folder, false);
    command.annotate(in, out);
    assertEquals("", command.err.toString());
  }

  @Test
  void aSchedulerReadsAnObjectALine() throws IOException {
    FakeCommand command = new FakeCommand(folder, true);
    assertEquals(1, command.annotate(in, out, "--log-format", "json"));
    List<JsonNode> events = events(command.err.toString());
    assertEquals(List.of("loading", "started", "rejected", "finished"), names(events));
    events.forEach(event -> Instant.parse(event.get("time").textValue()));
    assertEquals("warn", events.get(2).get("level").textValue());
    assertEquals("an empty file", events.get(2).get("reason").textValue());
    assertEquals(1, events.get(3).get("articles").intValue());
    assertEquals(1, events.get(3).get("rejects").intValue());
  }

  @Test
  void whatIsWrongIsAnObjectToo() throws IOException {
    FakeCommand command = new FakeCommand(folder, false);
    assertEquals(2, command.annotate(in, out, "--log-format", "json", "--max-characters", "0"));
    JsonNode event = events(command.err.toString()).get(0);
    assertEquals("error", event.get("level").textValue());
    assertTrue(event.get("message").textValue().contains("give a number"), event::toString);
  }

  @Test
  void verboseSaysWhatBecomesOfEachArticle() throws IOException {
    FakeCommand command = new FakeCommand(folder, true);
    assertEquals(1, command.annotate(in, out, "-v"));
    String said = command.err.toString();
    assertTrue(said.contains(" debug done id=a "), said);
    assertTrue(said.contains(" warn rejected id=\"b\\u001B[31m\""), said);
    assertFalse(said.contains("\u001b"), "neither a progress line nor somebody's escape codes");
    command.annotate(in, out, "-v", "--log-format", "json");
    List<JsonNode> again = events(command.err.toString());
    assertEquals(List.of("loading", "started", "skipped", "skipped", "finished"), names(again));
    assertEquals("a", again.get(2).get("id").textValue());
  }
}
