package io.gnomon.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UuidTextTest {

  @Test
  void whateverTheCaseItIsRead() {
    var id = UUID.fromString("7c9e6679-7425-40de-944b-e07fc1f90ae7");

    assertThat(UuidText.parse("7C9E6679-7425-40de-944b-e07fc1f90ae7")).contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ada",
        "1-2-3-4-5",
        "7c9e6679-7425-40de-944b-e07fc1f90ae",
        "7c9e6679-7425-40de-944b-e07fc1f90ae70",
        "7c9e6679-7425-40de-944b-e07fc1f90agz"
      })
  void whatIsNoneIsEmpty(String text) {
    assertThat(UuidText.parse(text)).isEmpty();
  }
}
