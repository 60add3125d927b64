package parlance.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.Layer;
import parlance.document.Quote;
import parlance.document.Span;
import parlance.model.Models;
import parlance.stage.Stage;
import parlance.stage.StageException;
import parlance.stage.StageOptions;

/** The rules, with the lexicon that is shipped, on the sentences of {@code rules.txt}. */
final class RuleExamplesTest {
  private static Stage stage;

  @BeforeAll
  static void load() {
    stage = new RuleQuotesFactory().create(StageOptions.NONE, new Models(null));
  }

  static Stream<Arguments> examples() throws IOException {
    try (InputStream in = RuleExamplesTest.class.getResourceAsStream("rules.txt")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(all.split("\n(?=# )")).skip(1).map(RuleExamplesTest::example);
    }
  }

  private static Arguments example(String block) {
    List<String> lines = block.strip().lines().toList();
    String name = lines.get(0).substring(2);
    List<String> expected =
        lines.stream()
            .filter(line -> line.startsWith("> "))
            .map(line -> line.substring(2))
            .toList();
    String tokens = String.join("\n", lines.subList(1 + expected.size(), lines.size()));
    return Arguments.of(name, expected, tokens.split("\n--\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void findsTheAttributionsAndNoOthers(String name, List<String> expected, String[] sentences)
      throws StageException {
    Document document =
        Documents.parsed(sentences).with(Layer.MENTIONS, List.of()).with(Layer.ENTITIES, List.of());
    List<String> found =
        stage.apply(document).quotes().stream().map(quote -> line(document, quote)).toList();
    assertEquals(expected, found);
  }

  private static String line(Document document, Quote quote) {
    List<String> content = quote.content().stream().map(document::text).toList();
    return String.join(
        " | ",
        quote.by(),
        text(document, quote.source()),
        text(document, quote.cue()),
        String.join(" // ", content));
  }

  private static String text(Document document, @Nullable Span span) {
    return span == null ? "-" : document.text(span);
  }
}
