package io.gnomon.catalog.catalogfeed.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads fields of JSON rows whose types are not guaranteed. */
public final class JsonTexts {

  private static final int SAMPLE = 200;
  private static final int DATE = 10;

  private JsonTexts() {}

  /** The text, stripped; null if the field is absent, blank or no text. */
  public static @Nullable String text(JsonNode row, String name) {
    var value = row.path(name);
    return value.isTextual() && !value.textValue().isBlank() ? value.textValue().strip() : null;
  }

  /** The texts of an array, or a single text; elements of other types are ignored. */
  public static List<String> texts(JsonNode row, String name) {
    var value = row.path(name);
    var texts = new ArrayList<String>();
    if (value.isTextual()) {
      texts.add(value.textValue());
    }
    value.elements().forEachRemaining(each -> add(each, texts));
    return texts;
  }

  /** Whether the field is {@code true}; false if it is absent or no boolean. */
  public static boolean isTrue(JsonNode row, String name) {
    return row.path(name).isBoolean() && row.path(name).booleanValue();
  }

  /** The ISO date at the start of the text; null if there is none. */
  public static @Nullable LocalDate day(JsonNode row, String name) {
    var text = text(row, name);
    try {
      return text == null || text.length() < DATE ? null : LocalDate.parse(text.substring(0, DATE));
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** The beginning of a row, as a sample of what was skipped. */
  public static String sample(JsonNode row) {
    if (row.isContainerNode() && row.size() > SAMPLE) {
      return "a row with " + row.size() + " fields";
    }
    var text = row.toString();
    return text.length() <= SAMPLE ? text : text.substring(0, SAMPLE);
  }

  private static void add(JsonNode value, List<String> texts) {
    if (value.isTextual()) {
      texts.add(value.textValue());
    }
  }
}
