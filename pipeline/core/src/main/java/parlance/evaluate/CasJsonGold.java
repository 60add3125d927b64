package parlance.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parlance.document.MentionType;
import parlance.document.Span;
import parlance.export.CasType;
import parlance.io.OffsetUnit;
import parlance.io.Offsets;

/**
 * Reads an article from UIMA CAS JSON 0.4 with the types that the export to it has, as INCEpTION
 * and cassis leave them.
 *
 * <p>Mentions in one chain are one entity. One without a link of a chain is a name that the coder
 * added. A stance's polarity is that of its relation, or of its target if nobody holds it.
 */
final class CasJsonGold {
  private static final String STRUCTURES = "%FEATURE_STRUCTURES";
  private static final String UNTYPED = "MISC";

  private final Map<String, JsonNode> structures = new LinkedHashMap<>();
  private final String sofa;
  private final String text;
  private final Offsets offsets;
  private final MarkedMentions mentions;
  private final MarkedParts parts;

  private CasJsonGold(JsonNode cas) {
    JsonNode all = cas.get(STRUCTURES);
    all.properties().forEach(each -> structures.put(each.getKey(), each.getValue()));
    if (all.isArray()) {
      all.forEach(each -> structures.put(each.path("%ID").asText(), each));
    }
    sofa =
        structures.entrySet().stream()
            .filter(each -> each.getValue().path("sofaString").isTextual())
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("there is no sofaString, no text"))
            .getKey();
    text = structures.getOrDefault(sofa, cas).path("sofaString").textValue();
    String unit = cas.path("%HEADER").path("offset-encoding").asText("UTF-16");
    offsets =
        switch (unit) {
          case "UTF-16" -> new Offsets(text, OffsetUnit.UTF16);
          case "UTF-32" -> new Offsets(text, OffsetUnit.CODEPOINT);
          default -> throw new IllegalArgumentException("offsets in " + unit + " are not read");
        };
    mentions = new MarkedMentions(text);
    parts = new MarkedParts(text, mentions);
  }

  static boolean isOne(JsonNode file) {
    return file.path(STRUCTURES).isContainerNode();
  }

  /**
   * The article.
   *
   * @throws IllegalArgumentException or {@link parlance.model.SetupException}, which say what is
   *     wrong
   */
  static Coding read(String id, JsonNode cas) {
    return new CasJsonGold(cas).coding(id);
  }

  private Coding coding(String id) {
    mentions();
    structures.forEach(
        (key, each) -> {
          if (is(each, CasType.QUOTE_PART)) {
            parts.add(key, quotePart(each));
          } else if (is(each, CasType.STANCE_PART)) {
            parts.add(key, stancePart(each));
          }
        });
    all(CasType.SAID).forEach(each -> relate(each, null));
    all(CasType.STANCE).forEach(each -> relate(each, sign(each)));
    return parts.coding(id, all(CasType.SENTENCE).stream().map(this::span).toList());
  }

  private boolean is(JsonNode structure, CasType type) {
    return structure.path("%TYPE").asText().equals(type.type())
        && structure.path("@sofa").asText(sofa).equals(sofa);
  }

  private List<JsonNode> all(CasType type) {
    return structures.values().stream().filter(each -> is(each, type)).toList();
  }

  private void mentions() {
    Map<Span, JsonNode> links = new LinkedHashMap<>();
    all(CasType.COREFERENCE_LINK).forEach(link -> links.putIfAbsent(span(link), link));
    Set<Span> named = new HashSet<>();
    for (JsonNode each : all(CasType.NAMED_ENTITY)) {
      Span span = span(each);
      String type = each.path("value").asText(UNTYPED);
      named.add(span);
      mentions.add(key(span), span, type, form(links.get(span)));
      if (!links.containsKey(span) && !MentionType.isValue(type)) {
        mentions.entity(key(span));
      }
    }
    links.forEach(
        (span, link) -> {
          if (!named.contains(span)) {
            mentions.add(key(span), span, UNTYPED, form(link));
          }
        });
    all(CasType.COREFERENCE_CHAIN).forEach(this::chain);
  }

  private static String form(@Nullable JsonNode link) {
    return link == null
        ? MarkedMentions.NAME
        : link.path("referenceType").asText(MarkedMentions.NAME);
  }

  private static String key(Span span) {
    return span.begin() + "-" + span.end();
  }

  private void chain(JsonNode chain) {
    List<Span> links = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    String next = chain.path("@first").asText();
    while (!next.isEmpty() && seen.add(next)) {
      JsonNode link = structures.get(next);
      if (link == null) {
        throw new IllegalArgumentException("a chain leads to " + next + ", which is not there");
      }
      links.add(span(link));
      next = link.path("@next").asText();
    }
    if (links.size() == 1
        && structures
            .getOrDefault(chain.path("@first").asText(), chain)
            .path("referenceRelation")
            .asText()
            .equals(CasType.UNKNOWN)) {
      return;
    }
    links.forEach(link -> mentions.same(key(links.get(0)), key(link)));
  }

  private Span span(JsonNode annotation) {
    JsonNode begin = annotation.path("begin");
    JsonNode end = annotation.path("end");
    if (!begin.isInt() || !end.isInt()) {
      throw new IllegalArgumentException("an annotation has no begin or no end: " + annotation);
    }
    return offsets.toUtf16(begin.intValue(), end.intValue());
  }

  private static @Nullable String feature(JsonNode of, String name) {
    String value = of.path(name).asText("");
    return value.isEmpty() ? null : value;
  }

  private MarkedParts.Part quotePart(JsonNode part) {
    return new MarkedParts.Part(
        part.path("role").asText(),
        span(part),
        feature(part, "quote"),
        part.has("by"),
        feature(part, "speaker"),
        null);
  }

  private MarkedParts.Part stancePart(JsonNode part) {
    return new MarkedParts.Part(
        part.path("role").asText(),
        span(part),
        feature(part, "stance"),
        part.has("by"),
        feature(part, "name"),
        sign(part));
  }

  private static MarkedParts.@Nullable Sign sign(JsonNode of) {
    return MarkedParts.Sign.of(
        feature(of, "polarity"), of.path("circumstance").asText().startsWith(CasType.NEGATED));
  }

  private void relate(JsonNode relation, MarkedParts.@Nullable Sign sign) {
    parts.relate(relation.path("@Governor").asText(), relation.path("@Dependent").asText(), sign);
  }
}
