package io.gnomon.discovery.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.testing.Callers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the service says, page by page. */
final class Answers {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Answers() {}

  /** What the service says otherwise, if it does. */
  static Optional<String> difference(Question question, List<String> expected, int limit) {
    List<String> rows;
    try {
      rows = rows(question, limit);
    } catch (AssertionError e) {
      return Optional.of(e.toString());
    }
    if (question.order() >= 0 && !keys(question, rows).equals(keys(question, expected))) {
      return Optional.of("order of " + question.path());
    }
    var wanted = question.order() == Question.WHOLE ? expected : sorted(expected);
    var said = question.order() == Question.WHOLE ? rows : sorted(rows);
    return said.equals(wanted) ? Optional.empty() : Optional.of(first(question, said, wanted));
  }

  private static List<String> keys(Question question, List<String> rows) {
    return rows.stream().map(row -> row.split(" \\| ")[question.order()]).toList();
  }

  private static List<String> sorted(List<String> rows) {
    return rows.stream().sorted().toList();
  }

  private static String first(Question question, List<String> said, List<String> wanted) {
    int i = 0;
    while (i < said.size() && i < wanted.size() && said.get(i).equals(wanted.get(i))) {
      i++;
    }
    return "%s%n  row %d of %d: %s%n  but row of %d: %s%n"
        .formatted(question.path(), i, said.size(), at(said, i), wanted.size(), at(wanted, i));
  }

  private static String at(List<String> rows, int i) {
    return i < rows.size() ? rows.get(i) : "none";
  }

  /** All rows of all pages; an answer that is not paged is one row, or one list. */
  static List<String> rows(Question question, int limit) {
    if (!question.items().equals("/items")) {
      var answer = get(question.path());
      return question.items().isEmpty()
          ? List.of(row(question, answer))
          : rows(question, answer.at(question.items()));
    }
    var rows = new ArrayList<String>();
    long total;
    String cursor = "";
    do {
      var page = get(question.path() + "&limit=" + limit + "&cursor=" + cursor);
      rows.addAll(rows(question, page.at("/items")));
      cursor = page.path("nextCursor").asText("");
      total = page.path("total").asLong();
    } while (!cursor.isEmpty());
    assertThat(total).as("total of " + question.path()).isEqualTo(rows.size());
    return rows;
  }

  private static List<String> rows(Question question, JsonNode items) {
    var rows = new ArrayList<String>();
    items.forEach(item -> rows.add(row(question, item)));
    return rows;
  }

  private static String row(Question question, JsonNode item) {
    return String.join(
        " | ", question.fields().stream().map(field -> text(field, item.at(field))).toList());
  }

  private static String text(String field, JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return "null";
    }
    if (value.isArray()) {
      var points = new ArrayList<String>();
      value.forEach(point -> points.add(values(point)));
      return String.join(";", points);
    }
    return field.contains("/percent") ? hundredths(value) : value.asText();
  }

  private static String values(JsonNode point) {
    var values = new ArrayList<String>();
    point.forEach(value -> values.add(value.asText()));
    return String.join(",", values);
  }

  private static String hundredths(JsonNode value) {
    return new BigDecimal(value.asText()).movePointRight(2).toBigIntegerExact().toString();
  }

  private static JsonNode get(String path) {
    var answer = Callers.viewer().urlEncodingEnabled(false).get("/api/v1/reports/" + path);
    assertThat(answer.statusCode()).as(path + " " + answer.asString()).isEqualTo(200);
    try {
      return JSON.readTree(answer.asByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
