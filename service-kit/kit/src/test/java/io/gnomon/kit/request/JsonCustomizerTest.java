package io.gnomon.kit.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCustomizerTest {

  private final ObjectMapper json = new ObjectMapper();

  JsonCustomizerTest() {
    new JsonCustomizer().customize(json);
  }

  private record Sample(@Nullable String name, @Nullable Long size, @Nullable List<String> tags) {}

  private record Dated(Instant at) {}

  private enum Colour {
    RED,
    BLUE
  }

  private record Painted(Colour colour) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"one\",\"name\":\"two\"}",
        "{\"name\":\"one\"} x",
        "{\"name\":\"one\"}{\"name\":\"two\"}",
        "{\"size\":1.5}",
        "{\"name\":\"o\\u0000ne\"}",
        "{\"tags\":[\"\\u0000\"]}"
      })
  void whatIsNotQuiteJsonIsRefused(String text) {
    assertThatThrownBy(() -> json.readValue(text, Sample.class))
        .isInstanceOf(JsonProcessingException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "2026-01-31",
        "+999999999-12-31T23:59:59Z",
        "+10000-01-01T00:00:00Z",
        "-0001-01-01T00:00:00Z"
      })
  void aTimeHasAYearOfFourDigits(String text) {
    assertThatThrownBy(() -> json.readValue("{\"at\":\"" + text + "\"}", Dated.class))
        .isInstanceOf(JsonProcessingException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "\"0\"", "\"\"", "true", "\"green\""})
  void aValueOfAnEnumIsNamed(String value) throws JsonProcessingException {
    assertThat(json.readValue("{\"colour\":\"blue\"}", Painted.class).colour())
        .isEqualTo(Colour.BLUE);
    assertThatThrownBy(() -> json.readValue("{\"colour\":" + value + "}", Painted.class))
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void whatIsJsonIsRead() throws JsonProcessingException {
    var read = json.readValue("{\"name\":\"one\",\"size\":2,\"tags\":[\"a\"]} \n", Sample.class);

    assertThat(read).isEqualTo(new Sample("one", 2L, List.of("a")));
    assertThat(json.readValue("{\"name\":null}", Sample.class).name()).isNull();
  }
}
