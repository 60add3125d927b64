package parlance.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Chromium without a window, driven by its DevTools protocol.
 *
 * <p>Not for several threads.
 */
final class Browser implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome");
  private static final List<String> OPTIONS =
      List.of(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run",
          "--remote-debugging-port=0");

  private final Process process;
  private final Events events = new Events();
  private final WebSocket socket;
  private int calls;

  private Browser(Process process, URI tab) {
    this.process = process;
    this.socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(tab, events).join();
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      call(domain + ".enable", Map.of());
    }
  }

  /** The program, if it is on the PATH, or where {@code -Dparlance.chromium=} says. */
  static Optional<Path> program() {
    String named = System.getProperty("parlance.chromium");
    Stream<Path> candidates =
        named != null
            ? Stream.of(Path.of(named))
            : Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return candidates.filter(Files::isExecutable).findFirst();
  }

  /**
   * Starts it.
   *
   * @param profile an empty folder for what it writes
   */
  static Browser start(Path program, Path profile) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(OPTIONS);
    command.add("--user-data-dir=" + profile);
    command.add("about:blank");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("log.txt").toFile())
            .start();
    try {
      return new Browser(process, tab(process, profile.resolve("DevToolsActivePort")));
    } catch (RuntimeException | IOException | InterruptedException failed) {
      process.destroyForcibly();
      throw failed;
    }
  }

  private static URI tab(Process process, Path portFile) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      if (Files.exists(portFile) && Files.readAllLines(portFile).size() > 1) {
        URI list = URI.create("http://127.0.0.1:" + Files.readAllLines(portFile).get(0) + "/json");
        HttpResponse<String> tabs =
            HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString());
        for (JsonNode tab : JSON.readTree(tabs.body())) {
          if (tab.path("type").asText().equals("page")) {
            return URI.create(tab.get("webSocketDebuggerUrl").asText());
          }
        }
      }
      Thread.sleep(50);
    }
    throw new IllegalStateException("no tab in " + PATIENCE);
  }

  /** Opens the page at a hash, as from an address that somebody was given, and waits for it. */
  void open(Path page, String hash) {
    call("Page.navigate", Map.of("url", "about:blank"));
    until("location.href === 'about:blank'");
    events.clear();
    call("Page.navigate", Map.of("url", page.toUri() + "#" + hash));
    until("document.documentElement?.dataset.ready === 'true'");
  }

  /** Goes to another hash of the page that is open. */
  void go(String hash) {
    value(
        "new Promise(done => { const hash = "
            + quoted("#" + hash)
            + ";"
            + "if (location.hash === hash) { done(0); }"
            + "addEventListener('hashchange', () => done(1), {once: true}); location.hash = hash; })");
  }

  /** Waits until the expression is true. */
  void until(String expression) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!value("Boolean(" + expression + ")").asBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("never came true: " + expression);
      }
    }
  }

  String text(String expression) {
    return value(expression).asText();
  }

  int number(String expression) {
    return value(expression).asInt();
  }

  /** What an expression gives, once it is there if it is a promise. */
  JsonNode value(String expression) {
    JsonNode result =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (result.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + result.get("exceptionDetails"));
    }
    return result.path("result").path("value");
  }

  /** Clicks with the mouse on a point of the window: an expression that gives x and y. */
  void click(String point) {
    JsonNode at = value(point);
    for (String type : List.of("mouseMoved", "mousePressed", "mouseReleased")) {
      call(
          "Input.dispatchMouseEvent",
          Map.of(
              "type",
              type,
              "x",
              at.get("x").asDouble(),
              "y",
              at.get("y").asDouble(),
              "button",
              type.equals("mouseMoved") ? "none" : "left",
              "clickCount",
              type.equals("mouseMoved") ? 0 : 1));
    }
  }

  /** Clicks on the middle of the first element that a selector finds. */
  void clickOn(String selector) {
    click(
        "(() => { const element = document.querySelector("
            + quoted(selector)
            + ");"
            + "element.scrollIntoView({block: 'center'});"
            + "const box = element.getBoundingClientRect();"
            + "return {x: box.x + box.width / 2, y: box.y + box.height / 2}; })()");
  }

  /** Types into what has the focus. */
  void type(String text) {
    call("Input.insertText", Map.of("text", text));
  }

  /** Presses a key, named as in JavaScript. */
  void press(String key) {
    String typed = key.equals("Enter") ? "\r" : "";
    for (String type : List.of("keyDown", "keyUp")) {
      call("Input.dispatchKeyEvent", Map.of("type", type, "key", key, "code", key, "text", typed));
    }
  }

  void width(int pixels) {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 800, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Errors, warnings and refusals that the page has caused since it was opened. */
  List<String> troubles() {
    return List.copyOf(events.troubles);
  }

  /**
   * Addresses that were asked for since the page was opened, but for the page's own and for the
   * icons that the browser itself draws in a field.
   */
  List<String> requests(Path page) {
    return events.requests.stream()
        .filter(url -> !url.equals(page.toUri().toString()) && !url.startsWith("data:"))
        .toList();
  }

  static String quoted(String text) {
    try {
      return JSON.writeValueAsString(text);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private JsonNode call(String method, Map<String, ?> parameters) {
    int id = ++calls;
    try {
      String message =
          JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
      socket.sendText(message, true).join();
      for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; ) {
        JsonNode answer = events.answers.poll(1, TimeUnit.SECONDS);
        if (answer != null && answer.get("id").asInt() == id) {
          if (answer.has("error")) {
            throw new AssertionError(method + ": " + answer.get("error"));
          }
          return answer.get("result");
        }
      }
      throw new AssertionError("no answer to " + method);
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(method, failed);
    }
  }

  @Override
  public void close() {
    socket.abort();
    process.destroy();
    process
        .onExit()
        .orTimeout(10, TimeUnit.SECONDS)
        .exceptionally(late -> process.destroyForcibly())
        .join();
  }

  /** What the browser sends, sorted. */
  private static final class Events implements WebSocket.Listener {
    private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final StringBuilder message = new StringBuilder();

    void clear() {
      troubles.clear();
      requests.clear();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      message.append(part);
      if (last) {
        try {
          sort(JSON.readTree(message.toString()));
        } catch (IOException malformed) {
          troubles.add(malformed.toString());
        }
        message.setLength(0);
      }
      socket.request(1);
      return null;
    }

    private void sort(JsonNode event) {
      JsonNode details = event.path("params");
      switch (event.path("method").asText()) {
        case "" -> answers.add(event);
        case "Runtime.exceptionThrown" -> troubles.add(details.toString());
        case "Runtime.consoleAPICalled" -> troubles.add(details.toString());
        case "Log.entryAdded" -> troubles.add(details.toString());
        case "Network.requestWillBeSent" ->
            requests.add(details.path("request").path("url").asText());
        default -> {}
      }
    }
  }
}
