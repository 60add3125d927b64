package parlance.evaluate;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes what a coder found in a text as a line of {@code articles.jsonl}; a word by its first
 * place.
 */
final class Coded {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String text;
  private final ObjectNode line = JSON.createObjectNode();
  private final boolean utf16;

  Coded(String id, String text) {
    this(id, text, false);
  }

  Coded(String id, String text, boolean utf16) {
    this.text = text;
    this.utf16 = utf16;
    line.put("id", id).put("text", text);
    if (utf16) {
      line.put("offsets", "utf16");
    }
    span(line.withArray("sentences").addObject().put("kind", "prose"), text);
  }

  private ObjectNode span(ObjectNode record, String words) {
    int begin = text.indexOf(words);
    if (begin < 0) {
      throw new IllegalArgumentException("not in the text: " + words);
    }
    int end = begin + words.length();
    record.put("begin", utf16 ? begin : text.codePointCount(0, begin));
    return record.put("end", utf16 ? end : text.codePointCount(0, end));
  }

  Coded entity(String id, String name) {
    line.withArray("entities").addObject().put("id", id).put("name", name).put("type", "PERSON");
    return this;
  }

  Coded mention(String words, String type, String form, String entity) {
    span(line.withArray("mentions").addObject(), words)
        .put("type", type)
        .put("form", form)
        .put("entity", entity);
    return this;
  }

  Coded name(String words, String type, String entity) {
    return mention(words, type, "name", entity);
  }

  Coded quote(String content, String cue, String source, String speaker) {
    ObjectNode quote = line.withArray("quotes").addObject().put("speaker", speaker);
    span(quote.withArray("content").addObject(), content);
    if (cue != null) {
      span(quote.putObject("cue"), cue);
    }
    if (source != null) {
      span(quote.putObject("source"), source);
    }
    return this;
  }

  /** The holder and the target are entities or words: what is in the text are words. */
  Coded stance(String holder, String target, String polarity, boolean negated) {
    ObjectNode stance =
        line.withArray("stances").addObject().put("polarity", polarity).put("negated", negated);
    party(stance.putObject("holder"), holder);
    party(stance.putObject("target"), target);
    span(stance.withArray("evidence").addObject(), text);
    return this;
  }

  private void party(ObjectNode party, String who) {
    if (who.matches("e\\d")) {
      party.put("entity", who);
      span(party, text.substring(0, 1));
    } else if (!who.isEmpty()) {
      span(party, who);
    }
  }

  String json() {
    return line.toString();
  }
}
