package parlance.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parlance.document.Span;
import parlance.io.OffsetUnit;
import parlance.io.Offsets;
import parlance.model.SetupException;

/**
 * Reads a text and its standoff as brat leaves them, with the labels that the export to brat gives.
 *
 * <p>What brat holds only in part is read so: mentions that are equivalent are one entity, and one
 * alone is one if its note names an entity, or if it has no attribute {@code Form}, by which it is
 * a name that the coder added. A speaker is the entity of the mention that the source is, else that
 * of the event's note, else that of the first mention within the source.
 */
final class BratGold {
  private static final String TEXT = ".txt";
  private static final String QUOTE = "Quote";
  private static final String STANCE = "Stance";
  private static final Pattern ENTITY_NOTE = Pattern.compile("(e\\d+) .*");
  private static final Pattern SPEAKER_NOTE = Pattern.compile(".*, speaker: (e\\d+) .*");

  /** Labels of words that are no mentions by themselves. */
  private static final List<String> NO_MENTIONS = List.of(QUOTE, STANCE, "Party", "Source", "Cue");

  private final String id;
  private final String text;
  private final Offsets offsets;
  private final Map<String, Bound> bounds = new LinkedHashMap<>();
  private final List<Event> events = new ArrayList<>();
  private final Map<String, Map<String, String>> attributes = new LinkedHashMap<>();
  private final Map<String, String> notes = new LinkedHashMap<>();
  private final List<List<String>> equivalents = new ArrayList<>();
  private final Map<String, String> entities = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();

  private record Bound(String type, List<Span> spans) {
    Span whole() {
      return new Span(spans.get(0).begin(), spans.get(spans.size() - 1).end());
    }
  }

  private record Event(String id, String type, String trigger, Map<String, String> roles) {}

  private BratGold(String id, String text) {
    this.id = id;
    this.text = text;
    offsets = new Offsets(text, OffsetUnit.CODEPOINT);
  }

  /** Whether a folder holds standoff. */
  static boolean isIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".ann"));
    } catch (IOException unreadable) {
      throw new SetupException("cannot read " + folder + ": " + unreadable, unreadable);
    }
  }

  /**
   * The articles of a folder, by name; their ids are the names of the files.
   *
   * @throws SetupException that names the file and line, if something is not as brat writes it
   */
  static List<Coding> read(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Coding> codings = new ArrayList<>();
      for (Path file : files.filter(each -> each.toString().endsWith(".ann")).sorted().toList()) {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.ann$", "");
        String text = Files.readString(file.resolveSibling(name + TEXT));
        codings.add(new BratGold(name, text).coding(file));
      }
      return codings;
    } catch (IOException unreadable) {
      throw new SetupException("cannot read " + folder + ": " + unreadable, unreadable);
    }
  }

  private Coding coding(Path file) throws IOException {
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      try {
        line(line.split("\t", -1));
      } catch (IndexOutOfBoundsException | IllegalArgumentException wrong) {
        throw new SetupException(
            file + ", line " + number + ": not as brat writes it: " + line, wrong);
      }
    }
    entities();
    List<Coding.Mention> mentions = new ArrayList<>();
    bounds.forEach(
        (key, bound) -> {
          if (!NO_MENTIONS.contains(bound.type())) {
            String form = attribute(key, "Form", "name");
            mentions.add(new Coding.Mention(bound.whole(), bound.type(), form, entities.get(key)));
          }
        });
    List<Coding.Quote> quotes = new ArrayList<>();
    List<Coding.Stance> stances = new ArrayList<>();
    for (Event event : events) {
      if (event.type().equals(QUOTE)) {
        quotes.add(quote(event));
      } else if (event.type().equals(STANCE)) {
        stances.add(stance(event));
      }
    }
    return new Coding(id, text, List.of(), mentions, names, quotes, stances);
  }

  private void line(String[] fields) {
    String[] words = fields.length > 1 ? fields[1].split(" ", -1) : new String[] {""};
    switch (fields[0].isEmpty() ? ' ' : fields[0].charAt(0)) {
      case 'T' -> {
        List<Span> pieces = new ArrayList<>();
        for (String piece : fields[1].substring(words[0].length() + 1).split(";", -1)) {
          String[] ends = piece.split(" ", -1);
          pieces.add(offsets.toUtf16(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
        }
        bounds.put(fields[0], new Bound(words[0], Coding.joined(text, pieces)));
      }
      case 'E' -> {
        Map<String, String> roles = new LinkedHashMap<>();
        for (String argument : fields[1].strip().split(" +", -1)) {
          String[] role = argument.split(":", 2);
          roles.put(role[0], role[1]);
        }
        String type = words[0].split(":", 2)[0];
        events.add(new Event(fields[0], type, roles.getOrDefault(type, ""), roles));
      }
      case 'A', 'M' ->
          attributes
              .computeIfAbsent(words[1], absent -> new LinkedHashMap<>())
              .put(words[0], words.length > 2 ? words[2] : "");
      case '*' -> equivalents.add(List.of(words).subList(1, words.length));
      case '#' -> notes.put(words[1], fields.length > 2 ? fields[2] : "");
      default -> {}
    }
  }

  private String attribute(String of, String name, String otherwise) {
    return attributes.getOrDefault(of, Map.of()).getOrDefault(name, otherwise);
  }

  /** Entities go by the id that a note of one of their mentions gives, else by that of one. */
  private void entities() {
    for (List<String> equivalent : equivalents) {
      String entity = equivalent.get(0);
      for (String mention : equivalent) {
        entity = entities.getOrDefault(mention, noted(mention, entity));
      }
      for (String mention : equivalent) {
        entities.put(mention, entity);
      }
    }
    bounds.forEach(
        (key, bound) -> {
          boolean added = attribute(key, "Form", "").isEmpty() && !isValue(bound.type());
          String alone = noted(key, added ? key : "");
          if (!NO_MENTIONS.contains(bound.type()) && !alone.isEmpty()) {
            entities.putIfAbsent(key, alone);
          }
          String entity = entities.get(key);
          if (entity != null) {
            names.putIfAbsent(entity, text.substring(bound.whole().begin(), bound.whole().end()));
          }
        });
  }

  private static boolean isValue(String type) {
    return type.equals("DATE") || type.equals("NUMBER");
  }

  private String noted(String mention, String otherwise) {
    Matcher note = ENTITY_NOTE.matcher(notes.getOrDefault(mention, ""));
    return note.matches() ? note.group(1) : otherwise;
  }

  private Coding.Quote quote(Event event) {
    List<Span> source = spans(event.roles().get("Source"));
    return new Coding.Quote(
        spans(event.trigger()), spans(event.roles().get("Cue")), source, speaker(event, source));
  }

  private @Nullable String speaker(Event event, List<Span> source) {
    String same = source.isEmpty() ? null : entityAt(source.get(0), true);
    if (same != null) {
      return same;
    }
    Matcher note = SPEAKER_NOTE.matcher(notes.getOrDefault(event.id(), ""));
    if (note.matches()) {
      return note.group(1);
    }
    return source.isEmpty() ? null : entityAt(source.get(0), false);
  }

  private @Nullable String entityAt(Span place, boolean same) {
    for (Map.Entry<String, Bound> each : bounds.entrySet()) {
      Span span = each.getValue().whole();
      if (entities.containsKey(each.getKey())
          && (same ? span.equals(place) : place.contains(span))) {
        return entities.get(each.getKey());
      }
    }
    return null;
  }

  private Coding.Stance stance(Event event) {
    return new Coding.Stance(
        party(event.roles().get("Holder")),
        party(event.roles().get("Target")),
        attribute(event.id(), "Polarity", "favor"),
        attributes.getOrDefault(event.id(), Map.of()).containsKey("Negated"),
        spans(event.trigger()));
  }

  private Coding.Party party(@Nullable String bound) {
    List<Span> spans = spans(bound);
    return spans.isEmpty()
        ? new Coding.Party(null, null)
        : new Coding.Party(entities.get(String.valueOf(bound)), spans.get(0));
  }

  private List<Span> spans(@Nullable String key) {
    Bound bound = bounds.get(String.valueOf(key));
    return bound == null ? List.of() : bound.spans();
  }
}
