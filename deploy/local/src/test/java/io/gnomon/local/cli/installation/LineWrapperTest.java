package io.gnomon.local.cli.installation;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.local.cli.installation.ProgressPrinter.LineWrapper;
import org.junit.jupiter.api.Test;

class LineWrapperTest {

  @Test
  void aLineBreaksBetweenWordsAndGoesOnIndented() {
    assertThat(LineWrapper.wrap("   why: Blocked by indicator 1 of Dropbox", 24))
        .containsExactly("   why: Blocked by", "     indicator 1 of", "     Dropbox");
  }

  @Test
  void aWordThatIsLongerThanTheLineStaysWhole() {
    assertThat(LineWrapper.wrap("see http://127.0.0.1:8081/api/v1/apps now", 20))
        .containsExactly("see", "  http://127.0.0.1:8081/api/v1/apps", "  now");
  }

  @Test
  void columnsOfATableKeepTheirSpaces() {
    assertThat(LineWrapper.wrap("app      score  users", 80))
        .containsExactly("app      score  users");
  }

  @Test
  void nothingBreaksWhereTheWidthDoesNotMatter() {
    assertThat(LineWrapper.wrap("a ".repeat(200), 0)).hasSize(1);
  }
}
