package io.gnomon.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentCodingTest {

  private static final LinkedHashSet<String> OFFERED =
      new LinkedHashSet<>(List.of("br", "gzip", "identity"));

  @ParameterizedTest
  @CsvSource({
    "'gzip, deflate, br',br",
    "'gzip, deflate',gzip",
    "GZIP,gzip",
    "'br;q=0.5, gzip;q=1',br",
    "'br ; q=0, gzip',gzip",
    "'br;q=0.000, gzip;q=0',identity",
    "'',identity",
    "'brotli, xgzip',identity",
    "*,identity"
  })
  void theSmallestThatIsAllowedIsTaken(String acceptEncoding, String coding) {
    assertThat(ContentCoding.choose(acceptEncoding, OFFERED)).isEqualTo(coding);
  }

  @Test
  void whoSaysNothingGetsItAsItIs() {
    assertThat(ContentCoding.choose(null, OFFERED)).isEqualTo("identity");
  }
}
