package parlance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.Stance.Polarity;
import parlance.io.OffsetUnit;
import parlance.io.OutputFolders;
import parlance.io.Spoken;
import parlance.record.RecordedOutput;

/** The page in a browser; skipped where no Chromium is. */
class PageIT {
  private static final List<String> VIEWS =
      List.of("overview", "network", "timeline", "stances", "quotes", "articles");

  @TempDir private static Path profile;
  private static Browser browser;
  @TempDir private Path folder;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    assumeTrue(Browser.program().isPresent(), "no Chromium on the PATH");
    browser = Browser.start(Browser.program().get(), profile);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void wide() {
    browser.width(1300);
  }

  private Path page(Document... documents) throws IOException {
    OutputFolders.write(folder.resolve("output"), OffsetUnit.CODEPOINT, documents);
    Path page = folder.resolve("page.html");
    try (OutputStream out = Files.newOutputStream(page)) {
      new Page().write(RecordedOutput.open(folder.resolve("output")), out);
    }
    return page;
  }

  private static Document[] quarrel() {
    return new Document[] {
      Story.of("first", "2024-01-19", "Ann Beck", Polarity.AGAINST, "Ben Cole")
          .quoted("He sold the ferry and the pier with it")
          .document(),
      Story.of("second", "2024-02-20", "Ann Beck", Polarity.AGAINST, "Ben Cole")
          .quoted("Nobody in the harbour trusts that man")
          .document(),
      Story.of("third", "2024-02-21", "Ben Cole", Polarity.FAVOR, "Dora Fey")
          .quoted("Her plan for the lighthouse is sound")
          .document(),
      Story.of("fourth", null, "Dora Fey", Polarity.FAVOR, "Ben Cole")
          .quoted("We shall rebuild what the storm took")
          .document()
    };
  }

  private static void assertUntroubled(Path page) {
    assertEquals(List.of(), browser.troubles());
    assertEquals(List.of(), browser.requests(page));
  }

  private static int count(String selector) {
    return browser.number("document.querySelectorAll(" + Browser.quoted(selector) + ").length");
  }

  private static String shown(String selector) {
    return browser.text("document.querySelector(" + Browser.quoted(selector) + ").innerText");
  }

  @Test
  void anEdgeLeadsToItsSentences() throws IOException {
    Path page = page(quarrel());
    browser.open(page, "view=network");
    assertEquals(3, count(".edge"));
    browser.click(
        "(() => { const path = document.querySelector('.edge.against .touch');"
            + "const at = path.getPointAtLength(path.getTotalLength() / 2)"
            + ".matrixTransform(path.getScreenCTM()); return {x: at.x, y: at.y}; })()");
    browser.until("document.querySelectorAll('.aside blockquote').length === 2");
    assertEquals("🕊 Ann Beck opposes Ben Cole.", shown(".aside blockquote"));
    assertEquals("Ann Beck", shown(".aside mark.holder"));
    assertEquals("Ben Cole", shown(".aside mark.target"));
    browser.clickOn(".aside .meta a");
    browser.until("document.querySelector('#text .lit')");
    assertEquals(
        "Ann Beck opposes Ben Cole",
        browser.text(
            "[...document.querySelectorAll('#text .lit')].map(e => e.textContent).join('')"));
    assertUntroubled(page);
  }

  @Test
  void whoTypesAndChoosesIsShownLess() throws IOException {
    Path page = page(quarrel());
    browser.open(page, "view=stances");
    assertEquals(4, count("tbody tr"));
    browser.clickOn("#f-q");
    browser.type("opposes");
    browser.until("document.querySelectorAll('tbody tr').length === 2");
    browser.go("view=stances");
    browser.clickOn(".combo input");
    browser.type("dora");
    browser.press("ArrowDown");
    browser.press("Enter");
    browser.until("document.querySelectorAll('tbody tr').length === 1");
    assertTrue(browser.text("location.hash").contains("who=name%3Adora+fey"));
    browser.go("view=stances&side=favor&from=2024-02-01&to=2024-02-29");
    assertEquals("third", shown("tbody td.article"));
    browser.go("view=stances&min=0.85");
    assertEquals("No stance passes the filters.", shown("main .empty"));
    assertUntroubled(page);
  }

  @Test
  void whatATextDeniesIsListedAndNotCounted() throws IOException {
    Path page =
        page(
            Story.of("yes", "2024-01-19", "Ann Beck", Polarity.FAVOR, "Ben Cole").document(),
            Story.of("no", "2024-01-20", "Dora Fey", Polarity.FAVOR, "Ben Cole")
                .denied()
                .quoted("He is none of mine")
                .document());
    browser.open(page, "view=network");
    assertEquals(1, count(".edge"));
    browser.go("view=timeline");
    assertEquals(1, count(".card"));
    browser.go("view=stances");
    assertEquals(2, count("tbody tr"));
    browser.go("view=stances&side=favor");
    assertEquals("▲ for", shown("tbody .badge"));
    assertEquals(1, count("tbody tr"));
    browser.go("view=stances&side=denied");
    assertEquals("not ▲ for", shown("tbody .badge"));
    assertEquals(1, count("tbody tr"));
    browser.go("view=overview");
    assertTrue(shown("main").contains("▲ 1 for"));
    assertUntroubled(page);
  }

  @Test
  void columnsSortBothWaysWithWhatIsMissingLast() throws IOException {
    browser.open(page(quarrel()), "view=articles");
    browser.clickOn("#sort-date");
    browser.until("document.querySelector('th.date').ariaSort === 'ascending'");
    String ids =
        "[...document.querySelectorAll('tbody td.article a')].map(e => e.innerText).join(' ')";
    assertEquals("first second third fourth", browser.text(ids));
    browser.press("Enter");
    browser.until("document.querySelector('th.date').ariaSort === 'descending'");
    assertEquals("third second first fourth", browser.text(ids), "the focus stays on the heading");
  }

  @Test
  void theKeyboardAloneGoesThroughTheNetwork() throws IOException {
    Path page = page(quarrel());
    browser.open(page, "view=network");
    browser.value("document.querySelector('.node[tabindex=\"0\"]').focus()");
    String first = browser.text("document.activeElement.textContent");
    for (String arrow : List.of("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown")) {
      browser.press(arrow);
      if (!first.equals(browser.text("document.activeElement.textContent"))) {
        break;
      }
    }
    assertTrue(!first.equals(browser.text("document.activeElement.textContent")));
    browser.press("Enter");
    browser.until("document.querySelectorAll('.node.chosen').length === 1");
    browser.press("Escape");
    browser.until("document.querySelectorAll('.node.chosen').length === 0");
    assertTrue(browser.value("document.activeElement.classList.contains('node')").asBoolean());
    assertUntroubled(page);
  }

  @Test
  void aBarOfTheTimelineLeadsToItsStances() throws IOException {
    Path page = page(quarrel());
    browser.open(page, "view=timeline&by=month");
    assertEquals(2, count(".bin"));
    assertTrue(shown(".toolbar .note").contains("1 more in articles without a date"));
    browser.value("document.querySelector('#bin-2024-02-01').focus()");
    browser.press("Enter");
    browser.until("document.querySelectorAll('#in-period .card').length === 2");
    assertTrue(browser.text("location.hash").contains("at=2024-02-01"));
    assertUntroubled(page);
  }

  @Test
  void aTextIsWholeHoweverItsMarksOverlap() throws IOException {
    browser.open(page(Spoken.document()), "article=test&quote=q1");
    assertEquals(
        "🕊 “No,” said Anna Beck, the mayor. “Never a tunnel.”",
        browser.text("document.querySelector('#text').textContent"));
    assertEquals("“No,”", shown("#text .lit"));
    assertEquals(
        1, browser.number("[...document.querySelectorAll('#text .quote.evidence')].length"));
  }

  @Test
  void noWordOfAnArticleOrAnAddressRuns() throws IOException {
    Path page =
        page(
            IntStream.range(0, Hostile.WORDS.size())
                .mapToObj(nth -> Hostile.story(nth).document())
                .toArray(Document[]::new));
    browser.open(page, "view=network");
    for (String view : VIEWS) {
      browser.go("view=" + view + "&unnamed=1");
      assertHarmless();
    }
    for (int i = 0; i < Hostile.WORDS.size(); i++) {
      String id = "encodeURIComponent(" + Browser.quoted(Hostile.story(i).id()) + ")";
      if (!Hostile.WORDS.get(i).contains("\ud83d pair")) {
        browser.value("location.hash = 'article=' + " + id);
        browser.until("document.querySelector('#text')");
        assertEquals(
            Hostile.story(i).document().text().replace("\n\n", ""),
            browser.text("document.querySelector('#text').textContent"));
      }
      assertHarmless();
    }
    for (String hash :
        List.of(
            "view=<script>window.ran=1</script>",
            "view=__proto__&who=__proto__&sort=constructor&page=-1",
            "view=timeline&at=never&by=constructor",
            "view=network&edge=__proto__&with=&as=against&top=x&kinds=none",
            "article=%3Cimg src=x onerror=window.ran=1%3E",
            "view=stances&min=x&from=<b>&q=%00(")) {
      browser.go(hash);
      assertHarmless();
    }
    assertUntroubled(page);
  }

  private static void assertHarmless() {
    assertEquals("undefined", browser.text("typeof window.ran"));
    assertEquals(
        0, count("main script, main img, main [onerror], main [onload], [href^='javascript:' i]"));
  }

  @Test
  void aCopyCountsOnlyIfAsked() throws IOException {
    Path page = page(quarrel());
    Path output = folder.resolve("output");
    Files.delete(output.resolve(".parlance/journal"));
    Path articles = output.resolve("articles.jsonl");
    List<String> lines = Files.readAllLines(articles);
    lines.set(1, lines.get(1).replace("\"duplicates\":null", "\"duplicates\":\"first\""));
    Files.write(articles, lines);
    try (OutputStream out = Files.newOutputStream(page)) {
      new Page().write(RecordedOutput.open(output), out);
    }
    browser.open(page, "");
    assertEquals("3", shown(".tile .big"));
    browser.go("view=stances");
    assertEquals(3, count("tbody tr"));
    browser.clickOn("#f-copies");
    browser.until("document.querySelectorAll('tbody tr').length === 4");
    browser.go("article=second");
    assertTrue(shown(".article-head").contains("a copy of first"));
    assertUntroubled(page);
  }

  @Test
  void whatIsNotThereIsSaid() throws IOException {
    Path empty = page();
    for (String view : VIEWS) {
      browser.open(empty, "view=" + view);
      assertTrue(count("main .empty") > 0, view);
      assertUntroubled(empty);
    }
    Path bare = page(Document.of(Documents.article("bare", "Nothing was said.")));
    for (String view : VIEWS) {
      browser.open(bare, "view=" + view);
      assertUntroubled(bare);
    }
    browser.open(bare, "article=bare");
    assertEquals("Nothing was said.", shown("#text"));
    assertUntroubled(bare);
  }

  @Test
  void ofManyRowsAPageIsShown() throws IOException {
    Document[] many =
        IntStream.range(0, 120)
            .mapToObj(
                nth ->
                    Story.of("a" + nth, null, "Holder " + nth, Polarity.FAVOR, "Target " + nth)
                        .document())
            .toArray(Document[]::new);
    browser.open(page(many), "view=stances");
    assertEquals(50, count("tbody tr"));
    browser.clickOn("#page-Last");
    browser.until("document.querySelectorAll('tbody tr').length === 20");
    browser.go("view=network&top=500");
    assertEquals(120, count(".edge"));
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1300})
  void noViewIsWiderThanTheWindow(int pixels) throws IOException {
    Path page = page(quarrel());
    browser.width(pixels);
    browser.open(page, "view=overview");
    for (String hash :
        List.of(
            "view=overview",
            "view=network&edge=name:ann beck&with=name:ben cole&as=against",
            "view=timeline",
            "view=stances",
            "view=quotes",
            "view=articles",
            "article=first&stance=s1")) {
      browser.go(hash);
      assertTrue(browser.number("document.documentElement.scrollWidth") <= pixels, hash);
    }
  }

  @Test
  void theColoursAreThoseOfTheChoice() throws IOException {
    browser.open(page(quarrel()), "");
    String paper = "getComputedStyle(document.documentElement).backgroundColor";
    String before = browser.text(paper);
    browser.clickOn("#theme");
    browser.until(paper + " !== " + Browser.quoted(before));
    browser.clickOn("#theme");
    browser.until(paper + " === " + Browser.quoted(before));
  }
}
