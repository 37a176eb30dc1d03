package io.gnomon.console.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"/console/", "/console/discover/apps?q=a%20b&sort=-traffic#x", "/console/a//b"})
  void pagesOfTheConsoleAre(String asked) {
    assertThat(ReturnPath.of(asked)).contains(asked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "//evil.example/console/",
        "https://evil.example/console/",
        "/\\evil.example/console/",
        "/console/\\evil",
        "/console/\r\nSet-Cookie: a=b",
        "/console/\t",
        "/console",
        "/api/v1/alerts",
        "console/",
        " /console/",
        "javascript:alert(1)"
      })
  void nothingElseIs(String asked) {
    assertThat(ReturnPath.of(asked)).isEmpty();
  }

  @Test
  void thePageIsThatOfTheAddressAtWhichThePersonBegan() {
    var begun = "https://localhost/session/provider";

    assertThat(ReturnPath.of(begun + "?to=%2Fconsole%2Fx%3Fa%3Db", "/console/"))
        .isEqualTo("/console/x?a=b");
    assertThat(ReturnPath.of(begun, "/console/")).isEqualTo("/console/");
    assertThat(ReturnPath.of(begun + "?to=//evil.example", "/console/")).isEqualTo("/console/");
    assertThat(ReturnPath.of(begun + "?to=/console/a&to=/console/b", "/console/"))
        .isEqualTo("/console/");
  }
}
