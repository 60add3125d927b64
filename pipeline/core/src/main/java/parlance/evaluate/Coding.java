package parlance.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parlance.document.Span;

/**
 * What somebody, a coder or a machine, found in an article. All offsets are in UTF-16 units.
 *
 * @param sentences empty if nobody told them
 * @param entities their names, by id
 */
record Coding(
    String id,
    String text,
    List<Span> sentences,
    List<Mention> mentions,
    Map<String, String> entities,
    List<Quote> quotes,
    List<Stance> stances) {

  Coding {
    sentences = List.copyOf(sentences);
    mentions = List.copyOf(mentions);
    entities = Collections.unmodifiableMap(new LinkedHashMap<>(entities));
    quotes = List.copyOf(quotes);
    stances = List.copyOf(stances);
  }

  /** An article in which nothing was found. */
  static Coding empty(String id, String text) {
    return new Coding(id, text, List.of(), List.of(), Map.of(), List.of(), List.of());
  }

  /**
   * Words that stand for somebody or something.
   *
   * @param type such as {@code PERSON}
   * @param form {@code name}, {@code nominal} or {@code pronoun}
   */
  record Mention(Span span, String type, String form, @Nullable String entity) {
    boolean isName() {
      return form.equals("name");
    }

    boolean isPronoun() {
      return form.equals("pronoun");
    }
  }

  /** An attribution; pieces with nothing but white space between them are one. */
  record Quote(List<Span> content, List<Span> cue, List<Span> source, @Nullable String speaker) {
    Quote {
      content = List.copyOf(content);
      cue = List.copyOf(cue);
      source = List.copyOf(source);
    }
  }

  /**
   * Who or what stands at an end of a stance; with neither entity nor span, the article's own
   * voice.
   */
  record Party(@Nullable String entity, @Nullable Span span) {
    boolean isAuthor() {
      return entity == null && span == null;
    }
  }

  /**
   * A position.
   *
   * @param polarity {@code favor} or {@code against}
   */
  record Stance(Party holder, Party target, String polarity, boolean negated, List<Span> evidence) {
    Stance {
      evidence = List.copyOf(evidence);
    }
  }

  String words(Span span) {
    return text.substring(span.begin(), span.end());
  }

  String words(List<Span> spans) {
    return spans.stream().map(this::words).collect(Collectors.joining(" … "));
  }

  /** The sentence at an offset, or the line if there is none. */
  String sentence(int offset) {
    for (Span sentence : sentences) {
      if (sentence.begin() <= offset && offset < sentence.end()) {
        return words(sentence);
      }
    }
    int end = text.indexOf('\n', offset);
    return text.substring(text.lastIndexOf('\n', offset) + 1, end < 0 ? text.length() : end);
  }

  /** Pieces in text order, with those between which there is only white space made one. */
  static List<Span> joined(String text, List<Span> pieces) {
    List<Span> joined = new ArrayList<>();
    for (Span piece : pieces.stream().sorted().toList()) {
      Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null
          && (piece.begin() <= last.end() || isBlank(text.substring(last.end(), piece.begin())))) {
        joined.set(joined.size() - 1, last.union(piece));
      } else {
        joined.add(piece);
      }
    }
    return joined;
  }

  private static boolean isBlank(String gap) {
    return gap.chars().allMatch(unit -> Words.isSpace((char) unit));
  }
}
