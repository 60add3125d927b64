package parlance.evaluate;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parlance.document.MentionType;
import parlance.document.Span;
import parlance.io.OffsetUnit;
import parlance.io.Offsets;
import parlance.model.SetupException;

/**
 * Reads a text and its standoff as brat leaves them, with the labels that the export to brat gives.
 *
 * <p>What brat holds only in part is read so: mentions that are equivalent are one entity, and one
 * alone is one if its note names an entity, or if it has no attribute {@code Form}, by which it is
 * a name that the coder added.
 */
final class BratGold {
  private static final String TEXT = ".txt";
  private static final String STANDOFF = ".ann";
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
  private final MarkedMentions mentions;

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
    mentions = new MarkedMentions(text);
  }

  /** The files of standoff in a folder, in the order of their names. */
  static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(STANDOFF)).sorted().toList();
    } catch (IOException unreadable) {
      throw new SetupException("cannot read " + folder + ": " + unreadable, unreadable);
    }
  }

  /**
   * The articles of files; their ids are the names of the files.
   *
   * @throws SetupException that names the file, and the line or event, if something is not as brat
   *     writes it
   */
  static List<Coding> read(List<Path> files) {
    List<Coding> codings = new ArrayList<>();
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      String id = name.substring(0, name.length() - STANDOFF.length());
      try {
        String text = Files.readString(file.resolveSibling(id + TEXT));
        codings.add(new BratGold(id, text).coding(file, Files.readString(file)));
      } catch (NoSuchFileException missing) {
        throw new SetupException(
            file + " has no text beside it; put " + id + TEXT + " there", missing);
      } catch (CharacterCodingException malformed) {
        throw new SetupException(
            file + ", or its text, is not in UTF-8; save it so, as brat does", malformed);
      } catch (IOException unreadable) {
        throw new SetupException("cannot read " + file + ": " + unreadable, unreadable);
      }
    }
    return codings;
  }

  private Coding coding(Path file, String standoff) {
    int number = 0;
    for (String line : standoff.split("\r?\n", -1)) {
      number++;
      try {
        line(line.split("\t", -1));
      } catch (IndexOutOfBoundsException | IllegalArgumentException wrong) {
        throw new SetupException(
            file + ", line " + number + ": not as brat writes it: " + line, wrong);
      }
    }
    entities();
    List<Coding.Quote> quotes = new ArrayList<>();
    List<Coding.Stance> stances = new ArrayList<>();
    for (Event event : events) {
      try {
        if (event.type().equals(QUOTE)) {
          quotes.add(quote(event));
        } else if (event.type().equals(STANCE)) {
          stances.add(stance(event));
        }
      } catch (IllegalArgumentException wrong) {
        throw new SetupException(file + ": " + event.id() + " " + wrong.getMessage(), wrong);
      }
    }
    return new Coding(
        id, text, List.of(), mentions.mentions(), mentions.entities(), quotes, stances);
  }

  private void line(String[] fields) {
    String[] words = fields.length > 1 ? fields[1].split(" ", -1) : new String[] {""};
    switch (fields[0].isEmpty() ? ' ' : fields[0].charAt(0)) {
      case 'T' -> bounds.put(fields[0], bound(words[0], fields));
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

  private Bound bound(String type, String[] fields) {
    List<Span> pieces = new ArrayList<>();
    for (String piece : fields[1].substring(type.length() + 1).split(";", -1)) {
      String[] ends = piece.split(" ", -1);
      pieces.add(offsets.toUtf16(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
    }
    String there =
        pieces.stream()
            .map(piece -> text.substring(piece.begin(), piece.end()))
            .collect(Collectors.joining(" "));
    if (!there.replaceAll("\\s", " ").equals(fields[2].replaceAll("\\s", " "))) {
      throw new IllegalArgumentException("these are not the words there, which are: " + there);
    }
    return new Bound(type, Coding.joined(text, pieces));
  }

  private @Nullable String attribute(String of, String name) {
    return attributes.getOrDefault(of, Map.of()).get(name);
  }

  private void entities() {
    bounds.forEach(
        (key, bound) -> {
          if (!NO_MENTIONS.contains(bound.type())) {
            String form = attribute(key, "Form");
            mentions.add(
                key, bound.whole(), bound.type(), form == null ? MarkedMentions.NAME : form);
            Matcher note = ENTITY_NOTE.matcher(notes.getOrDefault(key, ""));
            if (note.matches()) {
              mentions.call(key, note.group(1));
            }
            if (note.matches() || (form == null && !MentionType.isValue(bound.type()))) {
              mentions.entity(key);
            }
          }
        });
    equivalents.forEach(keys -> keys.forEach(key -> mentions.same(keys.get(0), key)));
  }

  private Coding.Quote quote(Event event) {
    List<Span> source = spans(event.roles().get("Source"));
    String note = notes.getOrDefault(event.id(), "");
    Matcher speaker = SPEAKER_NOTE.matcher(note);
    String named = speaker.matches() ? mentions.entityCalled(speaker.group(1)) : null;
    return new Coding.Quote(
        spans(event.trigger()),
        spans(event.roles().get("Cue")),
        source,
        MarkedParts.speaker(
            mentions, source.isEmpty() ? null : source.get(0), named, !note.isEmpty()));
  }

  private Coding.Stance stance(Event event) {
    String target = event.roles().get("Target");
    if (target == null) {
      throw new IllegalArgumentException("is a stance without a Target; give it one, or delete it");
    }
    MarkedParts.Sign sign =
        MarkedParts.Sign.of(
            attribute(event.id(), "Polarity"), attribute(event.id(), "Negated") != null);
    if (sign == null) {
      throw new IllegalArgumentException("is a stance without a Polarity; choose favor or against");
    }
    return new Coding.Stance(
        party(event.roles().get("Holder")),
        party(target),
        sign.polarity(),
        sign.negated(),
        spans(event.trigger()));
  }

  private Coding.Party party(@Nullable String bound) {
    List<Span> spans = spans(bound);
    return spans.isEmpty()
        ? new Coding.Party(null, null)
        : new Coding.Party(mentions.entityOf(bound), spans.get(0));
  }

  private List<Span> spans(@Nullable String key) {
    if (key == null) {
      return List.of();
    }
    Bound bound = bounds.get(key);
    if (bound == null) {
      throw new IllegalArgumentException("names " + key + ", which is not there");
    }
    return bound.spans();
  }
}
