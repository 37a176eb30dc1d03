package io.gnomon.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import io.gnomon.e2e.RunningGnomon;
import io.gnomon.local.installation.Part;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The whole story on the pages alone, step by step, with a mouse and without, of a Gnomon that has
 * just been started; people on devices do what devices show.
 */
@Order(RunningGnomon.BEFORE_IT + 1)
@ExtendWith({RunningGnomon.class, Chromium.class})
class ConsoleStoryIT {

  /** Nothing is on and no app has a tag, as before the first sign-in. */
  @AfterEach
  void nothingIsOn() {
    var client = RunningGnomon.client();
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

  @Test
  void anAppIsFoundJudgedBlockedAndAllowedAgain(Browser browser) {
    play(ColorScheme.LIGHT, Hands.MOUSE, browser);
  }

  @Tag("full")
  @Test
  void theStoryNeedsNoMouse(Browser browser) {
    play(ColorScheme.DARK, Hands.KEYBOARD, browser);
  }

  private static void play(ColorScheme colors, Hands hands, Browser browser) {
    try (var visitor = Visitor.signedIn(browser, colors, "admin")) {
      var name = "%s-%s".formatted(colors, hands).toLowerCase(Locale.ROOT);
      new ConsoleStory(visitor, hands, Simulator.of(RunningGnomon.stack()), name).play();
      assertThat(visitor.complaints()).isEmpty();
    }
  }
}
