package parlance.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parlance.document.MentionType;
import parlance.document.Span;
import parlance.model.SetupException;

/**
 * Reads what Label Studio exports as JSON of tasks that Parlance made: an article for each that
 * somebody submitted. Offsets count UTF-16 units, as JavaScript does.
 *
 * <p>Mentions under a relation {@code same} are one entity. One without a note is a name that the
 * coder added. What a stance is, its relation says, or the note of its target if nobody holds it.
 */
final class LabelStudioGold {
  private static final Pattern GROUPED =
      Pattern.compile("([qs]\\d+)-(?:source|cue|holder|target|\\d+)");
  private static final Pattern MENTION_NOTE =
      Pattern.compile("(?:(.+), )?(name|nominal|pronoun)", Pattern.DOTALL);
  private static final Pattern QUOTE_NOTE =
      Pattern.compile(
          "(?:direct|indirect|mixed), (?:(.*), )?"
              + "(?:named|role|collective|anonymous|unknown), by .*",
          Pattern.DOTALL);
  private static final Pattern STANCE_NOTE =
      Pattern.compile("(favor|against), (negated, )?.*", Pattern.DOTALL);
  private static final Pattern RELATION = Pattern.compile("(not )?(favor|against)");

  private final String text;
  private final MarkedMentions mentions;
  private final MarkedParts parts;

  private LabelStudioGold(String text) {
    this.text = text;
    mentions = new MarkedMentions(text);
    parts = new MarkedParts(text, mentions);
  }

  /**
   * The articles that somebody coded, in the order of the tasks.
   *
   * @throws IllegalArgumentException or {@link SetupException}, which say what is wrong
   */
  static List<Coding> read(JsonNode tasks) {
    List<Coding> codings = new ArrayList<>();
    for (JsonNode task : tasks) {
      JsonNode id = task.path("data").path("article");
      JsonNode text = task.path("data").path("text");
      if (!id.isTextual() || !text.isTextual()) {
        throw new SetupException(
            "a task has no data.article, or no data.text; export in the format JSON what"
                + " parlance wrote for Label Studio");
      }
      List<JsonNode> submitted = new ArrayList<>();
      for (JsonNode annotation : task.path("annotations")) {
        if (!annotation.path("was_cancelled").asBoolean()) {
          submitted.add(annotation);
        }
      }
      if (submitted.size() > 1) {
        throw new SetupException(
            "the article "
                + id.textValue()
                + " has "
                + submitted.size()
                + " annotations; leave one for each article");
      }
      if (!submitted.isEmpty()) {
        codings.add(
            new LabelStudioGold(text.textValue())
                .coding(id.textValue(), submitted.get(0).path("result")));
      }
    }
    return codings;
  }

  private Coding coding(String id, JsonNode results) {
    for (String control : List.of("mention", "quote", "stance")) {
      for (JsonNode each : results) {
        if (each.path("from_name").asText().equals(control)) {
          region(control, each);
        }
      }
    }
    for (JsonNode each : results) {
      if (each.path("type").asText().equals("relation")) {
        relation(each);
      }
    }
    return parts.coding(id, List.of());
  }

  private void region(String control, JsonNode region) {
    String key = region.path("id").asText();
    String label = region.path("value").path("labels").path(0).asText();
    String note = region.path("meta").path("text").path(0).asText();
    if (control.equals("mention")) {
      mention(key, span(region), label, note);
      return;
    }
    Matcher group = GROUPED.matcher(key);
    Matcher quote = QUOTE_NOTE.matcher(note);
    Matcher stance = STANCE_NOTE.matcher(note);
    parts.add(
        key,
        new MarkedParts.Part(
            label,
            span(region),
            group.matches() ? group.group(1) : null,
            !note.isEmpty(),
            quote.matches() ? quote.group(1) : null,
            stance.matches()
                ? MarkedParts.Sign.of(stance.group(1), stance.group(2) != null)
                : null));
  }

  private void mention(String key, Span span, String type, String note) {
    Matcher known = MENTION_NOTE.matcher(note);
    boolean exported = known.matches();
    mentions.add(key, span, type, exported ? known.group(2) : MarkedMentions.NAME);
    String name = exported ? known.group(1) : null;
    if (name != null || (!exported && !MentionType.isValue(type))) {
      mentions.entity(key);
    }
    if (name != null) {
      mentions.call(key, name);
    }
  }

  private Span span(JsonNode region) {
    JsonNode begin = region.path("value").path("start");
    JsonNode end = region.path("value").path("end");
    if (!begin.isInt() || !end.isInt() || end.intValue() > text.length()) {
      throw new IllegalArgumentException("a region is not in the text: " + region.path("value"));
    }
    return new Span(begin.intValue(), end.intValue());
  }

  private void relation(JsonNode relation) {
    String from = relation.path("from_id").asText();
    String to = relation.path("to_id").asText();
    String label = relation.path("labels").path(0).asText();
    Matcher sign = RELATION.matcher(label);
    if (label.equals("same")) {
      mentions.same(to, from);
    } else if (label.equals("said")) {
      parts.relate(from, to, null);
    } else {
      parts.relate(from, to, signOf(sign));
    }
  }

  private static MarkedParts.@Nullable Sign signOf(Matcher label) {
    return label.matches() ? MarkedParts.Sign.of(label.group(2), label.group(1) != null) : null;
  }
}
