package parlance.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parlance.model.Models;
import parlance.model.SetupException;

/** The words that dates are made of, and those around them that tell when; immutable. */
final class TimeWords {
  static final String MODEL = "time/english.yaml";

  private static final List<String> SETS =
      List.of(
          "ambiguous_months",
          "before_month",
          "before_year",
          "before_year_of",
          "ahead",
          "behind",
          "modals",
          "scheduled",
          "expecting",
          "wanting",
          "generic",
          "open",
          "supposing",
          "anticipating",
          "saying");

  private static final Comparator<String> LONGEST_FIRST =
      Comparator.comparingInt(String::length).reversed().thenComparing(word -> word);

  /** A day that became the name of what happened on it. */
  record NamedDay(LocalDate date, Set<String> before) {}

  private final JsonNode root;
  private final Map<String, Integer> months = new HashMap<>();
  private final Set<String> shortMonths = new HashSet<>();
  private final Map<String, Integer> weekdays = new HashMap<>();
  private final Map<String, String> seasons = new HashMap<>();
  private final Map<String, String> holidays = new HashMap<>();
  private final Map<String, Integer> numbers;
  private final Map<String, Integer> ordinals;
  private final Map<String, Integer> centuries;
  private final Set<String> calendarNames = new HashSet<>();
  private final List<NamedDay> namedDays = new ArrayList<>();
  private final Map<String, Set<String>> sets = new HashMap<>();

  TimeWords(Models models) {
    try (InputStream in = models.open(MODEL)) {
      root = new YAMLMapper().readTree(in);
    } catch (IOException unreadable) {
      throw new SetupException("cannot read model " + MODEL + ": " + unreadable, unreadable);
    }
    for (Map.Entry<String, JsonNode> month : section("months").properties()) {
      List<String> names = month.getValue().valueStream().map(JsonNode::asText).toList();
      names.forEach(name -> months.put(name, Integer.parseInt(month.getKey())));
      shortMonths.addAll(names.subList(1, names.size()));
    }
    section("weekdays").forEach(day -> weekdays.put(day.asText(), weekdays.size() + 1));
    section("seasons").properties().forEach(s -> seasons.put(s.getKey(), s.getValue().asText()));
    section("holidays").properties().forEach(h -> holidays.put(h.getKey(), h.getValue().asText()));
    calendarNames.addAll(months.keySet());
    calendarNames.addAll(weekdays.keySet());
    for (String holiday : holidays.keySet()) {
      calendarNames.addAll(List.of(holiday.replaceAll("\\.|'s", "").split(" ", -1)));
    }
    numbers = numbers("numbers");
    ordinals = numbers("ordinals");
    centuries = numbers("centuries");
    for (JsonNode day : section("named_days")) {
      namedDays.add(new NamedDay(date(day.path("date").asText()), words(day.path("before"))));
    }
    for (String name : SETS) {
      sets.put(name, words(section(name)));
    }
  }

  private JsonNode section(String name) {
    if (root.path(name).isMissingNode()) {
      throw new SetupException("model " + MODEL + " has no section " + name);
    }
    return root.path(name);
  }

  private static LocalDate date(String day) {
    try {
      return LocalDate.parse(day);
    } catch (DateTimeException noSuchDay) {
      throw new SetupException("model " + MODEL + ": no such day: " + day, noSuchDay);
    }
  }

  private static Set<String> words(JsonNode list) {
    Set<String> words = new HashSet<>();
    list.forEach(word -> words.add(word.asText().toLowerCase(Locale.ROOT)));
    return words;
  }

  private Map<String, Integer> numbers(String name) {
    Map<String, Integer> found = new HashMap<>();
    section(name).properties().forEach(word -> found.put(word.getKey(), word.getValue().asInt()));
    return found;
  }

  /** A pattern that matches any month's name, and short ones with their full stop. */
  String anyMonth() {
    return months.keySet().stream()
        .sorted(LONGEST_FIRST)
        .map(name -> shortMonths.contains(name) ? name + "\\.?" : name)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  /** A pattern that matches any of a section's words, the longest first. */
  String any(String section) {
    Collection<String> words =
        section(section).isArray()
            ? section(section).valueStream().map(JsonNode::asText).toList()
            : section(section).propertyStream().map(Map.Entry::getKey).toList();
    return words.stream()
        .sorted(LONGEST_FIRST)
        .map(word -> Pattern.quote(word).replace(" ", "\\E\\s+\\Q").replace("'", "\\E['’]\\Q"))
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  boolean has(String section, String word) {
    return sets.getOrDefault(section, Set.of()).contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a word has its capital because it is part of the name of a day or month. */
  boolean isCalendarName(String word) {
    return calendarNames.contains(word.replace(".", "")) || word.matches("[QH]\\d");
  }

  int month(String name) {
    return months.getOrDefault(name.replace(".", ""), 1);
  }

  DayOfWeek weekday(String name) {
    return DayOfWeek.of(weekdays.getOrDefault(name, 1));
  }

  String season(String name) {
    return seasons.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  /** Month and day, as {@code MM-DD}. */
  String holiday(String name) {
    String plain = name.replace('’', '\'').replaceAll("\\s+", " ");
    return holidays.getOrDefault(plain, "");
  }

  /** The number that a word or its digits spell; null if it is vague. */
  @Nullable Integer number(String word) {
    return word.chars().allMatch(c -> '0' <= c && c <= '9')
        ? Integer.valueOf(word)
        : numbers.get(word.toLowerCase(Locale.ROOT));
  }

  int ordinal(String word) {
    return ordinals.getOrDefault(word.toLowerCase(Locale.ROOT), 1);
  }

  /** Which century a word or its digits count. */
  int century(String word) {
    String digits = word.replaceAll("\\D", "");
    return digits.isEmpty()
        ? centuries.getOrDefault(word.toLowerCase(Locale.ROOT), 1)
        : Integer.parseInt(digits);
  }

  List<NamedDay> namedDays() {
    return List.copyOf(namedDays);
  }
}
