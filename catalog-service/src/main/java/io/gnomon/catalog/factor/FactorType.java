package io.gnomon.catalog.factor;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.base.Splitter;
import io.gnomon.kit.text.StorableText;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The form of a risk factor's value. Values are kept as text in these forms. */
public enum FactorType {
  @JsonProperty("boolean")
  BOOLEAN("true or false"),
  @JsonProperty("enum")
  ENUM("one of its listed values"),
  @JsonProperty("list")
  LIST("some of its listed values, separated by spaces"),
  @JsonProperty("year")
  YEAR("a year, such as 2007"),
  @JsonProperty("date")
  DATE("a date, such as 2022-10-14"),
  @JsonProperty("number")
  NUMBER("a number from 0 to 10"),
  @JsonProperty("countries")
  COUNTRIES("country codes (ISO 3166, two letters), separated by spaces"),
  @JsonProperty("url")
  URL("an http or https URL"),
  @JsonProperty("text")
  TEXT("text");

  private static final Set<String> BOOLEANS = Set.of("true", "false");
  private static final Set<String> WEB = Set.of("http", "https");
  private static final Pattern YEARS = Pattern.compile("(1\\d|20)\\d\\d");
  private static final Pattern CODES = Pattern.compile("[A-Z]{2}( [A-Z]{2})*");
  private static final Pattern NUMBERS = Pattern.compile("10(\\.0{1,2})?|\\d(\\.\\d{1,2})?");
  private static final Splitter SPACES = Splitter.on(' ');
  private static final int MAX_TEXT_LENGTH = 4_000;

  private final String form;

  FactorType(String form) {
    this.form = form;
  }

  /** The form in words. */
  public String form() {
    return form;
  }

  /** The values of a list, or the codes of countries. */
  public static List<String> parts(String value) {
    return SPACES.splitToList(value);
  }

  /** Whether a value has this form; of enums and lists, the factor knows the rest. */
  public boolean accepts(String value) {
    return switch (this) {
      case BOOLEAN -> BOOLEANS.contains(value);
      case YEAR -> YEARS.matcher(value).matches();
      case DATE -> isDate(value);
      case NUMBER -> NUMBERS.matcher(value).matches();
      case COUNTRIES -> CODES.matcher(value).matches();
      case URL -> isUrl(value);
      case ENUM, LIST, TEXT ->
          !value.isBlank() && value.length() <= MAX_TEXT_LENGTH && StorableText.isStorable(value);
    };
  }

  /** The value as JSON shows it: a truth, a number, text, or a list of texts. */
  public Object json(String value) {
    if (RiskFactor.isSpecial(value)) {
      return value;
    }
    return switch (this) {
      case BOOLEAN -> Boolean.valueOf(value);
      case YEAR -> Integer.valueOf(value);
      case NUMBER -> new BigDecimal(value);
      case COUNTRIES, LIST -> parts(value);
      case ENUM, DATE, URL, TEXT -> value;
    };
  }

  private static boolean isDate(String value) {
    try {
      return value.length() == 10 && LocalDate.parse(value).getYear() > 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static boolean isUrl(String value) {
    try {
      var url = new URI(value);
      return value.length() <= MAX_TEXT_LENGTH
          && url.getHost() != null
          && WEB.contains(String.valueOf(url.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
