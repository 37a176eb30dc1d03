package io.gnomon.kit.request;

import io.gnomon.kit.text.CalendarText;
import io.gnomon.kit.text.DecimalText;
import io.gnomon.kit.text.UuidText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether a text can be a value of a type; what is allowed where it cannot. */
final class ValueCheck {

  /** How the texts of a type are read, and what to write instead of one that is not. */
  private record Reading(Function<String, Object> read, String allowed) {}

  private static final Reading WHOLE_NUMBER =
      new Reading(Long::valueOf, "a whole number, such as 50");

  private static final Map<Class<?>, Reading> READINGS =
      Map.of(
          int.class, new Reading(Integer::valueOf, WHOLE_NUMBER.allowed()),
          Integer.class, new Reading(Integer::valueOf, WHOLE_NUMBER.allowed()),
          long.class, WHOLE_NUMBER,
          Long.class, WHOLE_NUMBER,
          BigDecimal.class, new Reading(DecimalText::parse, "a number, such as 7.5"),
          Instant.class,
              new Reading(CalendarText::parseTime, "a time, such as 2026-01-31T08:00:00Z"),
          LocalDate.class, new Reading(CalendarText::parseDay, "a day, such as 2026-01-31"),
          UUID.class,
              new Reading(
                  text -> UuidText.parse(text).orElseThrow(IllegalArgumentException::new),
                  "a UUID, such as 0b9c1b1e-5a52-4f0e-9a56-0c3f4f1f6a01"));

  private static final List<String> BOOLEANS = List.of("true", "false");

  private ValueCheck() {}

  /** Whether invalid texts can be recognised for that type. */
  static boolean knows(Class<?> type) {
    return type.isEnum()
        || type == String.class
        || type == boolean.class
        || type == Boolean.class
        || READINGS.containsKey(type);
  }

  /** What is allowed instead of the text; null where it can be read. */
  static @Nullable List<String> allowedInstead(Class<?> type, String text) {
    if (type.isEnum()) {
      var names = EnumNames.of(type);
      return names.find(text).isPresent() ? null : names.names();
    }
    if (type == boolean.class || type == Boolean.class) {
      return BOOLEANS.contains(text) ? null : BOOLEANS;
    }
    var reading = READINGS.get(type);
    return reading == null || isReadable(reading, text) ? null : List.of(reading.allowed());
  }

  /**
   * Whether the first text is the greater one of two of that type. Numbers that a resource reads by
   * itself come as texts.
   */
  static boolean isAbove(Class<?> type, String text, String other) {
    var reading = READINGS.get(type == String.class ? BigDecimal.class : type);
    try {
      return reading != null && compare(reading, text, other) > 0;
    } catch (IllegalArgumentException | DateTimeException e) {
      return false;
    }
  }

  @SuppressWarnings("unchecked") // All types of READINGS compare with themselves.
  private static int compare(Reading reading, String text, String other) {
    return ((Comparable<Object>) reading.read().apply(text)).compareTo(reading.read().apply(other));
  }

  private static boolean isReadable(Reading reading, String text) {
    try {
      return reading.read().apply(text) != null;
    } catch (IllegalArgumentException | DateTimeException e) {
      return false;
    }
  }
}
