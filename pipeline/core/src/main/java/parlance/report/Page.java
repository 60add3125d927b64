package parlance.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import parlance.io.RunReport;
import parlance.record.RecordedArticle;
import parlance.record.RecordedOutput;

/**
 * The page of an output folder.
 *
 * <p>Its content security policy allows the scripts and the style that are in it, by their hashes,
 * and nothing else. The same output gives the same page, on the same Java. Immutable.
 */
public final class Page {
  private static final List<String> LIBRARIES =
      List.of("d3-dispatch", "d3-quadtree", "d3-timer", "d3-force");
  private static final List<String> STYLES =
      List.of("base", "controls", "overview", "network", "timeline", "table", "reader", "print");

  private final String head;
  private final String tail;
  private final List<Library> libraries;

  /** What the page says of the run and of itself, beside the articles; its last line of data. */
  private record Ending(List<Node> nodes, List<String> forms, Run run, List<Credit> libraries) {}

  private record Run(String version, String chain, int rejects) {}

  private record Credit(String name, String version, String licence) {}

  /** The page as this version of Parlance has it, still without data. */
  public Page() {
    libraries = LIBRARIES.stream().map(Library::of).toList();
    String style =
        STYLES.stream()
            .map(name -> PageSource.own(name + ".css"))
            .collect(Collectors.joining("\n", "\n", ""));
    String others =
        "\n" + libraries.stream().map(Library::script).collect(Collectors.joining("\n"));
    String own = "\n" + ScriptBundle.of("main", name -> PageSource.own(name + ".js"));
    String page =
        PageSource.own("page.html")
            .replace("{{policy}}", policy(style, others, own))
            .replace("{{style}}", inElement("style", style))
            .replace("{{libraries}}", inElement("script", others))
            .replace("{{script}}", inElement("script", own));
    int data = page.indexOf("{{data}}");
    head = page.substring(0, data);
    tail = page.substring(data + "{{data}}".length());
  }

  /**
   * Writes the page with the output's articles, which it reads one after the other.
   *
   * @return how many articles are in it
   * @throws UncheckedIOException if the disk fails
   */
  public int write(RecordedOutput output, OutputStream out) {
    try {
      OutputStream buffered = new BufferedOutputStream(out);
      buffered.write(head.getBytes(StandardCharsets.UTF_8));
      int articles;
      try (PackedLines lines = new PackedLines(buffered)) {
        articles = write(output, lines);
      }
      buffered.write(tail.getBytes(StandardCharsets.UTF_8));
      buffered.flush();
      return articles;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private int write(RecordedOutput output, PackedLines lines) throws IOException {
    Nodes nodes = new Nodes();
    int count = 0;
    try (Stream<RecordedArticle> articles = output.articles()) {
      for (Iterator<RecordedArticle> each = articles.iterator(); each.hasNext(); count++) {
        lines.write(PageShape.of(each.next(), nodes));
      }
    }
    RunReport run = output.run();
    lines.write(
        new Ending(
            nodes.all(),
            PageShape.FORMS,
            new Run(run.version(), run.chain().name(), run.holds().rejects()),
            libraries.stream()
                .map(each -> new Credit(each.name(), each.version(), each.licence()))
                .toList()));
    return count;
  }

  private static String policy(String style, String... scripts) {
    return "default-src 'none'; style-src "
        + source(style)
        + "; script-src "
        + Stream.of(scripts).map(Page::source).collect(Collectors.joining(" "))
        + "; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
  }

  private static String source(String inline) {
    byte[] digest = DigestUtils.sha256(inline);
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }

  /** The text as it is, if no part of it ends the element that it is in. */
  private static String inElement(String element, String text) {
    if (text.contains("</" + element) || text.contains("<!--")) {
      throw new IllegalStateException("cannot stand in a " + element + " of HTML");
    }
    return text;
  }
}
