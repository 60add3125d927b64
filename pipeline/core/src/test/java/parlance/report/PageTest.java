package parlance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parlance.document.Document;
import parlance.document.Stance;
import parlance.io.OffsetUnit;
import parlance.io.OutputFolders;
import parlance.io.Spoken;
import parlance.record.RecordedOutput;

class PageTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern DATA = Pattern.compile("(?<= id=\"data\">)[^<]*(?=</script>)");
  private static final Pattern INLINE =
      Pattern.compile("<(script|style)>(.*?)</\\1>", Pattern.DOTALL);

  @TempDir private Path folder;

  private String page(OffsetUnit unit, Document... documents) {
    OutputFolders.write(folder, unit, documents);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertEquals(documents.length, new Page().write(RecordedOutput.open(folder), out));
    return out.toString(StandardCharsets.UTF_8);
  }

  private String page(Document... documents) {
    return page(OffsetUnit.CODEPOINT, documents);
  }

  private static String packed(String page) {
    Matcher data = DATA.matcher(page);
    assertTrue(data.find());
    return data.group();
  }

  private static List<JsonNode> rows(String page) throws IOException {
    byte[] bytes = Base64.getDecoder().decode(packed(page));
    List<JsonNode> rows = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(new ByteArrayInputStream(bytes)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        rows.add(JSON.readTree(line));
      }
    }
    return rows;
  }

  private static String words(JsonNode article, JsonNode pieces) {
    return article.get("text").textValue().substring(pieces.get(0).asInt(), pieces.get(1).asInt());
  }

  private static List<String> keys(List<JsonNode> rows) {
    return rows.get(rows.size() - 1).get("nodes").findValuesAsText("key");
  }

  @ParameterizedTest
  @EnumSource(OffsetUnit.class)
  void offsetsCountAsJavaScriptDoesWhateverTheOutputCounts(OffsetUnit unit) throws IOException {
    JsonNode article = rows(page(unit, Spoken.document())).get(0);
    JsonNode quote = article.get("quotes").get(0);
    assertEquals("“No,”", words(article, quote.get("content")));
    assertEquals("said", words(article, quote.get("cue")));
    JsonNode stance = article.get("stances").get(0);
    assertEquals("Anna Beck", words(article, stance.get("holderWords")));
    assertEquals("a tunnel", words(article, stance.get("targetWords")));
    assertEquals("Never a tunnel", words(article, stance.get("evidence")));
    assertEquals("Anna Beck", words(article, article.get("names")));
  }

  @Test
  void aStanceLeadsToWhoAndWhatAndToTheIssue() throws IOException {
    List<JsonNode> rows = rows(page(Spoken.document()));
    JsonNode nodes = rows.get(1).get("nodes");
    JsonNode stance = rows.get(0).get("stances").get(0);
    assertEquals("name:anna beck", nodes.get(stance.get("from").asInt()).get("key").asText());
    assertEquals("phrase:tunnel", nodes.get(stance.get("to").asInt()).get("key").asText());
    assertEquals("A tunnel", nodes.get(stance.get("issue").asInt()).get("name").asText());
    assertEquals("against", stance.get("issuePolarity").asText());
    assertEquals(0, stance.get("quote").asInt());
    JsonNode own = rows.get(0).get("stances").get(1);
    assertEquals("voice:article", nodes.get(own.get("from").asInt()).get("key").asText());
    assertEquals(
        "Anna Beck", rows.get(0).at("/actors/" + own.get("reporter")).get("name").asText());
  }

  @Test
  void whoHasTheSameTitleOrNameIsTheSameInAllArticles() throws IOException {
    Stance.Polarity favor = Stance.Polarity.FAVOR;
    List<JsonNode> rows =
        rows(
            page(
                Story.of("a", null, "Ann Beck", favor, "Port Union")
                    .link("Ann_Beck_(mayor)")
                    .document(),
                Story.of("b", null, "Mayor Beck", favor, "PORT union")
                    .link("Ann_Beck_(mayor)")
                    .document(),
                Story.of("c", null, "Ann Beck", favor, "Quay Board").document()));
    assertEquals(
        List.of("link:Ann_Beck_(mayor)", "name:port union", "name:ann beck", "name:quay board"),
        keys(rows));
    assertEquals("Ann Beck", rows.get(3).at("/nodes/0/name").asText(), "without the brackets");
    assertEquals(rows.get(0).at("/stances/0/from"), rows.get(1).at("/stances/0/from"));
    assertEquals(rows.get(0).at("/stances/0/to"), rows.get(1).at("/stances/0/to"));
  }

  @Test
  void noWordOfAnArticleStandsInThePageButPacked() throws IOException {
    Document[] hostile =
        IntStream.range(0, Hostile.WORDS.size())
            .mapToObj(nth -> Hostile.story(nth).document())
            .toArray(Document[]::new);
    String page = page(hostile);
    String harmless = page(Story.of("a", null, "Ann", Stance.Polarity.FAVOR, "B").document());
    assertTrue(packed(page).matches("[A-Za-z0-9+/]+={0,2}"));
    assertNotEquals(packed(harmless), packed(page));
    assertEquals(harmless.replace(packed(harmless), ""), page.replace(packed(page), ""));
    List<JsonNode> rows = rows(page);
    for (int i = 0; i < hostile.length; i++) {
      assertEquals(hostile[i].text(), rows.get(i).get("text").textValue());
      assertEquals(hostile[i].article().id(), rows.get(i).get("id").textValue());
      assertEquals(hostile[i].article().title(), rows.get(i).get("title").textValue());
    }
  }

  @Test
  void thePolicyAllowsWhatIsInThePageAndNothingElse() {
    String page = page();
    Matcher policy =
        Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\"").matcher(page);
    assertTrue(policy.find());
    List<String> hashes = INLINE.matcher(page).results().map(PageTest::hash).toList();
    assertEquals(3, hashes.size(), "the style, the libraries and the page's own script");
    for (String directive : policy.group(1).split("; ", -1)) {
      for (String source : directive.split(" ", -1)) {
        assertTrue(
            hashes.contains(source)
                || source.equals("'none'")
                || source.equals("'script'")
                || source.matches("[a-z-]+"),
            source);
      }
    }
    assertTrue(policy.group(1).startsWith("default-src 'none'; "));
    assertTrue(hashes.stream().allMatch(policy.group(1)::contains));
  }

  private static String hash(MatchResult inline) {
    byte[] digest = DigestUtils.sha256(inline.group(2).getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }

  @Test
  void theLibrariesComeWithTheirLicences() throws IOException {
    JsonNode libraries = rows(page()).get(0).get("libraries");
    assertEquals(4, libraries.size());
    libraries.forEach(
        library ->
            assertTrue(
                library.get("licence").asText().contains("Permission to use, copy, modify"),
                library.toString()));
  }

  @Test
  void theSameOutputGivesTheSamePage() {
    String page = page(Spoken.document());
    assertEquals(page, page(Spoken.document()));
  }
}
