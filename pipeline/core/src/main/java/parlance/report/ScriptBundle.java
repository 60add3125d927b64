package parlance.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JavaScript modules joined to one script, for modules that are inline cannot import each other.
 *
 * <p>Each becomes a function, called once, that returns what the module exports. Understood are
 * {@code import { a, b } from "./other.js";} at the top of a file, and {@code export} before a
 * {@code const}, {@code function} or {@code class} at the begin of a line.
 */
final class ScriptBundle {
  private static final Pattern IMPORT =
      Pattern.compile("^import \\{([^}]*)} from \"\\./(\\w+)\\.js\";$", Pattern.MULTILINE);
  private static final Pattern EXPORT =
      Pattern.compile(
          "^export (?=(?:const|class|function\\*?|async function) (\\w+))", Pattern.MULTILINE);
  private static final Pattern LEFT_OVER =
      Pattern.compile("^(?:import|export)\\b.*", Pattern.MULTILINE);

  private final UnaryOperator<String> source;
  private final Map<String, String> done = new LinkedHashMap<>();

  private ScriptBundle(UnaryOperator<String> source) {
    this.source = source;
  }

  /**
   * A module with all that it imports.
   *
   * @param source gives the text of a module by its name, without {@code .js}
   * @throws IllegalArgumentException if modules import each other in a circle, or have an import or
   *     export that is not understood
   */
  static String of(String main, UnaryOperator<String> source) {
    ScriptBundle bundle = new ScriptBundle(source);
    bundle.add(main, new LinkedHashSet<>());
    return "\"use strict\";\n(() => {\n" + String.join("", bundle.done.values()) + "})();\n";
  }

  private void add(String module, Set<String> importing) {
    if (done.containsKey(module)) {
      return;
    }
    if (!importing.add(module)) {
      throw new IllegalArgumentException("modules import each other: " + importing);
    }
    String text = source.apply(module);
    IMPORT.matcher(text).results().forEach(found -> add(found.group(2), importing));
    importing.remove(module);
    done.put(module, function(module, text));
  }

  private static String function(String module, String text) {
    List<String> exports = new ArrayList<>();
    Matcher exported = EXPORT.matcher(text);
    while (exported.find()) {
      exports.add(exported.group(1));
    }
    String body = EXPORT.matcher(text).replaceAll("");
    body = IMPORT.matcher(body).replaceAll("const {$1} = \\$$2;");
    Matcher leftOver = LEFT_OVER.matcher(body);
    if (leftOver.find()) {
      throw new IllegalArgumentException(module + ".js: " + leftOver.group());
    }
    return "const $"
        + module
        + " = (() => {\n"
        + body
        + "return { "
        + String.join(", ", exports)
        + " };\n})();\n";
  }
}
