package io.gnomon.catalog.factor;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.regex.Pattern;

/** The form of a risk factor's value. Values are kept as text in these forms. */
public enum FactorType {
  @JsonProperty("boolean")
  BOOLEAN("true or false"),
  @JsonProperty("enum")
  ENUM("one of its listed values"),
  @JsonProperty("year")
  YEAR("a year, such as 2007"),
  @JsonProperty("date")
  DATE("a date, such as 2022-10-14"),
  @JsonProperty("countries")
  COUNTRIES("country codes (ISO 3166, two letters), separated by spaces"),
  @JsonProperty("text")
  TEXT("text");

  private static final Set<String> TRUTH = Set.of("true", "false");
  private static final Pattern YEARS = Pattern.compile("(1[89]|20)\\d\\d");
  private static final Pattern CODES = Pattern.compile("[A-Z]{2}( [A-Z]{2})*");
  private static final int LONGEST = 4_000;

  private final String form;

  FactorType(String form) {
    this.form = form;
  }

  /** The form in words. */
  public String form() {
    return form;
  }

  /** Whether a value has this form; of an enum, the factor knows the rest. */
  public boolean accepts(String value) {
    return switch (this) {
      case BOOLEAN -> TRUTH.contains(value);
      case YEAR -> YEARS.matcher(value).matches();
      case DATE -> isDate(value);
      case COUNTRIES -> CODES.matcher(value).matches();
      case ENUM, TEXT -> !value.isBlank() && value.length() <= LONGEST && value.indexOf('\0') < 0;
    };
  }

  /** The value as JSON shows it: a truth, a number, or text. */
  public Object json(String value) {
    return switch (this) {
      case BOOLEAN -> Boolean.valueOf(value);
      case YEAR -> Integer.valueOf(value);
      case ENUM, DATE, COUNTRIES, TEXT -> value;
    };
  }

  private static boolean isDate(String value) {
    try {
      return value.length() == 10 && LocalDate.parse(value).getYear() > 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
