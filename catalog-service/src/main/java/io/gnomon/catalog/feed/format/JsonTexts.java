package io.gnomon.catalog.feed.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads parts of rows whose types nobody guarantees. */
final class JsonTexts {

  private static final int SAMPLE = 200;
  private static final int DATE = 10;

  private JsonTexts() {}

  /** The text; null where there is none, or something else. */
  static @Nullable String text(JsonNode row, String name) {
    var value = row.path(name);
    return value.isTextual() && !value.textValue().isBlank() ? value.textValue().strip() : null;
  }

  /** A list of texts, or one text alone; what else is in it is passed over. */
  static List<String> texts(JsonNode row, String name) {
    var value = row.path(name);
    var texts = new ArrayList<String>();
    if (value.isTextual()) {
      texts.add(value.textValue());
    }
    value.elements().forEachRemaining(each -> add(each, texts));
    return texts;
  }

  /** Whether the value is the truth; unknown is not. */
  static boolean isTrue(JsonNode row, String name) {
    return row.path(name).isBoolean() && row.path(name).booleanValue();
  }

  /** The day that the text begins with; null where it begins with none. */
  static @Nullable LocalDate day(JsonNode row, String name) {
    var text = text(row, name);
    try {
      return text == null || text.length() < DATE ? null : LocalDate.parse(text.substring(0, DATE));
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** The beginning of a row, to show what was left out. */
  static String sample(JsonNode row) {
    if (row.isContainerNode() && row.size() > SAMPLE) {
      return "a row with " + row.size() + " parts";
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
