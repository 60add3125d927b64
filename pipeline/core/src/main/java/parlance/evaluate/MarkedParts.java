package parlance.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parlance.document.Span;
import parlance.model.SetupException;

/**
 * Quotes and stances as annotation tools hold them that know nothing but spans and relations: the
 * spans are parts, of which those of one quote or stance may share a group, and a relation leads
 * from a source to a content, or from a holder to a target.
 *
 * <p>A quote is its content: without it, its other parts do not count. A stance is a relation, or a
 * target alone if nobody in the text holds it. Not for several threads.
 */
final class MarkedParts {
  static final String CONTENT = "content";
  static final String SOURCE = "source";
  static final String CUE = "cue";
  static final String EVIDENCE = "evidence";
  static final String HOLDER = "holder";
  static final String TARGET = "target";

  private static final List<String> ROLES = List.of(CONTENT, SOURCE, CUE, EVIDENCE, HOLDER, TARGET);

  /** The role that a relation leads to, by the one that it comes from. */
  private static final Map<String, String> RELATIONS =
      Map.of(SOURCE, CONTENT, CUE, CONTENT, HOLDER, TARGET);

  private final String text;
  private final MarkedMentions mentions;
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final List<Relation> relations = new ArrayList<>();

  /**
   * Words with a role.
   *
   * @param group what the parts of one quote or stance share; null if nobody said
   * @param exported whether it came from Parlance, rather than being the coder's own
   * @param name of the speaker, or of who stands at that end of a stance; null if nobody said
   * @param sign of the stance, as the part says; null if it does not
   */
  record Part(
      String role,
      Span span,
      @Nullable String group,
      boolean exported,
      @Nullable String name,
      @Nullable Sign sign) {}

  /** For or against. */
  record Sign(String polarity, boolean negated) {
    /**
     * What a tool has.
     *
     * @throws IllegalArgumentException if it is neither {@code favor} nor {@code against}
     */
    static @Nullable Sign of(@Nullable String polarity, boolean negated) {
      if (polarity == null || polarity.isEmpty()) {
        return null;
      }
      if (!polarity.equals("favor") && !polarity.equals("against")) {
        throw new IllegalArgumentException("polarity is favor or against, not " + polarity);
      }
      return new Sign(polarity, negated);
    }
  }

  private record Relation(String from, String to, @Nullable Sign sign) {}

  MarkedParts(String text, MarkedMentions mentions) {
    this.text = text;
    this.mentions = mentions;
  }

  /**
   * Adds a part.
   *
   * @throws IllegalArgumentException if there is no such role
   */
  void add(String key, Part part) {
    if (!ROLES.contains(part.role())) {
      throw new IllegalArgumentException(
          "“"
              + words(part)
              + "” has the role “"
              + part.role()
              + "”; choose one of "
              + String.join(", ", ROLES));
    }
    parts.put(key, part);
    boolean naming = !part.role().equals(CONTENT) && !part.role().equals(EVIDENCE);
    String entity = naming ? mentions.entityAt(part.span()) : null;
    if (entity != null && part.name() != null) {
      mentions.call(entity, part.name());
    }
  }

  /** Adds a relation, which must be between parts. */
  void relate(String from, String to, @Nullable Sign sign) {
    relations.add(new Relation(from, to, sign));
  }

  /**
   * What is marked.
   *
   * @throws SetupException if it makes no sense, with what to do
   */
  Coding coding(String id, List<Span> sentences) {
    for (Relation relation : relations) {
      Part from = parts.get(relation.from());
      Part to = parts.get(relation.to());
      if (from == null || to == null || !to.role().equals(RELATIONS.get(from.role()))) {
        throw new SetupException(
            "a relation leads from "
                + called(from)
                + " to "
                + called(to)
                + "; draw it from a holder to a target, or from a source or cue to a content");
      }
    }
    return new Coding(
        id, text, sentences, mentions.mentions(), mentions.entities(), quotes(), stances());
  }

  private String called(@Nullable Part part) {
    return part == null ? "what is no such part" : "the " + part.role() + " “" + words(part) + "”";
  }

  private Part part(String key) {
    return Objects.requireNonNull(parts.get(key));
  }

  private List<Coding.Quote> quotes() {
    Map<String, List<String>> contents = new LinkedHashMap<>();
    parts.forEach(
        (key, part) -> {
          if (part.role().equals(CONTENT)) {
            String group = part.group() == null ? "only " + key : "of " + part.group();
            contents.computeIfAbsent(group, absent -> new ArrayList<>()).add(key);
          } else if ((part.role().equals(SOURCE) || part.role().equals(CUE))
              && part.group() == null
              && relations.stream().noneMatch(relation -> relation.from().equals(key))) {
            throw new SetupException(
                "the "
                    + part.role()
                    + " “"
                    + words(part)
                    + "” is of no quote; draw a relation from it to a content, or delete it");
          }
        });
    return contents.values().stream().map(this::quote).toList();
  }

  private Coding.Quote quote(List<String> contents) {
    Part content = part(contents.get(0));
    List<Span> pieces = contents.stream().map(key -> part(key).span()).toList();
    List<Part> said =
        relations.stream()
            .filter(relation -> contents.contains(relation.to()))
            .map(relation -> part(relation.from()))
            .toList();
    Part source = first(said, content.group(), SOURCE);
    Part cue = first(said, content.group(), CUE);
    return new Coding.Quote(
        Coding.joined(text, pieces), spans(cue), spans(source), speaker(content, source));
  }

  private @Nullable Part first(List<Part> related, @Nullable String group, String role) {
    for (Part part : related) {
      if (part.role().equals(role)) {
        return part;
      }
    }
    for (Part part : parts.values()) {
      if (group != null && group.equals(part.group()) && part.role().equals(role)) {
        return part;
      }
    }
    return null;
  }

  private @Nullable String speaker(Part content, @Nullable Part source) {
    Part namer = source == null || source.name() == null ? content : source;
    return speaker(
        mentions,
        source == null ? null : source.span(),
        mentions.entityCalled(namer.name()),
        namer.exported());
  }

  /**
   * The entity that the source is a mention of, else the one that was named, else, if a coder made
   * the quote, that of the first mention within the source.
   */
  static @Nullable String speaker(
      MarkedMentions mentions, @Nullable Span source, @Nullable String named, boolean exported) {
    String same = mentions.entityAt(source);
    if (same != null || named != null) {
      return same != null ? same : named;
    }
    return source == null || exported ? null : mentions.entityWithin(source);
  }

  private List<Coding.Stance> stances() {
    List<Coding.Stance> stances = new ArrayList<>();
    parts.forEach(
        (key, part) -> {
          if (part.role().equals(TARGET)) {
            List<Relation> held =
                relations.stream().filter(relation -> relation.to().equals(key)).toList();
            held.forEach(
                relation ->
                    stances.add(stance(part(relation.from()), part, sign(part, relation.sign()))));
            if (held.isEmpty()) {
              refuseHalf(part);
              stances.add(stance(null, part, sign(part, part.sign())));
            }
          }
        });
    return stances;
  }

  private void refuseHalf(Part target) {
    if (target.group() != null && first(List.of(), target.group(), HOLDER) != null) {
      throw new SetupException(
          "the stance toward “"
              + words(target)
              + "” has a holder and a target, but no relation between them;"
              + " delete these, too, or draw the relation");
    }
  }

  private Sign sign(Part target, @Nullable Sign sign) {
    if (sign == null) {
      throw new SetupException(
          "the stance toward “"
              + words(target)
              + "” has no polarity; draw a relation from its holder, and choose favor or against");
    }
    return sign;
  }

  private Coding.Stance stance(@Nullable Part holder, Part target, Sign sign) {
    return new Coding.Stance(
        holder == null ? new Coding.Party(null, null) : party(holder),
        party(target),
        sign.polarity(),
        sign.negated(),
        Coding.joined(text, evidence(holder, target)));
  }

  private Coding.Party party(Part part) {
    String same = mentions.entityAt(part.span());
    return new Coding.Party(same == null ? mentions.entityCalled(part.name()) : same, part.span());
  }

  /** Of the target's group, else what no group has and holds the target, else both ends. */
  private List<Span> evidence(@Nullable Part holder, Part target) {
    List<Span> grouped = new ArrayList<>();
    List<Span> around = new ArrayList<>();
    for (Part part : parts.values()) {
      if (part.role().equals(EVIDENCE)) {
        if (part.group() != null && part.group().equals(target.group())) {
          grouped.add(part.span());
        } else if (part.group() == null && part.span().contains(target.span())) {
          around.add(part.span());
        }
      }
    }
    if (!grouped.isEmpty() || !around.isEmpty()) {
      return grouped.isEmpty() ? around : grouped;
    }
    return holder == null ? List.of(target.span()) : List.of(holder.span(), target.span());
  }

  private static List<Span> spans(@Nullable Part part) {
    return part == null ? List.of() : List.of(part.span());
  }

  private String words(Part part) {
    return text.substring(part.span().begin(), part.span().end());
  }
}
