package io.gnomon.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import io.gnomon.e2e.RunningGnomon;
import io.gnomon.local.stack.Part;
import io.gnomon.local.stack.Ports;
import io.gnomon.local.stack.process.Stack;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The whole story on the pages alone, step by step, with a mouse and without, of a Gnomon that has
 * just been started; people on devices do what devices show.
 */
@Order(RunningGnomon.BEFORE_IT)
@ExtendWith(Chromium.class)
class ConsoleStoryIT {

  private static final Stack STACK =
      new Stack(
          RunningGnomon.installation(),
          RunningGnomon.freshHome(),
          Ports.free(),
          System.out::println);

  @BeforeAll
  static void start() {
    STACK.start();
  }

  @AfterAll
  static void stop() {
    STACK.close();
  }

  /** Nothing is on and no app has a tag, as before the first sign-in. */
  @AfterEach
  void nothingIsOn() {
    var client = Simulator.of(STACK).client();
    client.put(
        Part.POLICY,
        "/api/v1/settings",
        Map.of(
            "endpointTelemetry", false,
            "enforceAppAccess", false,
            "customNetworkIndicators", false));
    client
        .items(Part.POLICY, "/api/v1/app-tags?")
        .toList()
        .forEach(
            tag -> client.delete(Part.POLICY, "/api/v1/app-tags/" + tag.path("appId").asText()));
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, MOUSE", "DARK, KEYBOARD"})
  void anAppIsFoundJudgedBlockedAndAllowedAgain(ColorScheme colors, Hands hands, Browser browser) {
    try (var visitor = Visitor.signedInTo(STACK, browser, colors, "admin")) {
      var name = "%s-%s".formatted(colors, hands).toLowerCase(Locale.ROOT);
      new ConsoleStory(visitor, hands, Simulator.of(STACK), name).play();
      assertThat(visitor.complaints()).isEmpty();
    }
  }
}
