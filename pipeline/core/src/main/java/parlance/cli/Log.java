package parlance.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a run says of itself on stderr, an event a line: as text {@code time level event
 * field=value…}, or as JSON with the same fields. Safe for many threads.
 */
final class Log {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:+-]+");

  private final PrintWriter out;
  private final Format format;
  private final Level least;

  /** How a line is written. */
  enum Format {
    TEXT,
    JSON
  }

  /** How much an event matters. */
  enum Level {
    DEBUG,
    INFO,
    WARN,
    ERROR
  }

  /**
   * @param least level of the events that are written
   */
  Log(PrintWriter out, Format format, Level least) {
    this.out = out;
    this.format = format;
    this.least = least;
  }

  /** Whether nothing but errors is written, so that stderr is free for a progress line. */
  boolean isQuiet() {
    return least == Level.ERROR;
  }

  /**
   * Writes an event, if it matters enough.
   *
   * @param fields in their order; strings, numbers, and lists and maps of them
   */
  void write(Level level, String event, Map<String, ?> fields) {
    if (level.compareTo(least) < 0) {
      return;
    }
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
    line.put("level", level.name().toLowerCase(Locale.ROOT));
    line.put("event", event);
    line.putAll(fields);
    synchronized (this) {
      out.println(format == Format.JSON ? json(line) : text(line));
      out.flush();
    }
  }

  /** Says why a run cannot begin or go on. */
  void error(String message) {
    if (format == Format.TEXT) {
      out.println("parlance: " + message);
      out.flush();
    } else {
      write(Level.ERROR, "failed", Map.of("message", message));
    }
  }

  /** Says what ended a run that nobody expected. */
  void fault(String message, Throwable fault) {
    StringWriter trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace));
    if (format == Format.TEXT) {
      error(message + "\n" + trace);
    } else {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("message", message);
      fields.put("trace", trace.toString());
      write(Level.ERROR, "failed", fields);
    }
  }

  private static String text(Map<String, Object> line) {
    StringBuilder text = new StringBuilder();
    line.forEach(
        (field, value) -> {
          boolean head = field.equals("time") || field.equals("level") || field.equals("event");
          boolean plain = PLAIN.matcher(String.valueOf(value)).matches();
          text.append(text.isEmpty() ? "" : " ")
              .append(head ? "" : field + "=")
              .append(plain ? value : json(value));
        });
    return text.toString();
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("our own fields are JSON", impossible);
    }
  }
}
