package io.gnomon.kit.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestJsonTest {

  static Stream<String> beyond() {
    return Stream.of(
        "[" + "{},".repeat(RequestJson.MAX_TOKENS / 2) + "{}]",
        "[".repeat(RequestJson.MAX_DEPTH + 1) + "]".repeat(RequestJson.MAX_DEPTH + 1),
        "{\"" + "n".repeat(RequestJson.MAX_NAME_LENGTH + 1) + "\": 1}",
        "9".repeat(RequestJson.MAX_NUMBER_LENGTH + 1),
        "\"" + "t".repeat(RequestJson.MAX_TEXT_LENGTH + 1) + "\"");
  }

  static Stream<String> within() {
    return Stream.of(
        "[" + "{},".repeat(RequestJson.MAX_TOKENS / 2 - 2) + "{}]",
        "[".repeat(RequestJson.MAX_DEPTH) + "]".repeat(RequestJson.MAX_DEPTH),
        "{\"" + "n".repeat(RequestJson.MAX_NAME_LENGTH) + "\": 1}",
        "9".repeat(RequestJson.MAX_NUMBER_LENGTH),
        "\"" + "t".repeat(RequestJson.MAX_TEXT_LENGTH) + "\"");
  }

  @ParameterizedTest
  @MethodSource("beyond")
  void aClientMaySendSoMuchAndNoMore(String text) {
    var json = RequestJson.mapper();

    assertThatThrownBy(() -> json.readTree(text)).isInstanceOf(StreamConstraintsException.class);
  }

  @ParameterizedTest
  @MethodSource("within")
  void whatIsWithinTheBoundsIsRead(String text) throws JsonProcessingException {
    assertThat(RequestJson.mapper().readTree(text)).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("beyond")
  void whatServicesSayToEachOtherHasNoSuchBounds(String text) throws JsonProcessingException {
    var json = new ObjectMapper();
    new JsonCustomizer().customize(json);
    var unused = RequestJson.bounded(json);

    assertThat(json.readTree(text)).isNotNull();
  }
}
