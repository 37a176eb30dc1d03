package io.gnomon.catalog.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.catalog.factor.Fact;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredFactsTest {

  private static final LocalDate JUNE = LocalDate.of(2025, 6, 1);
  private static final LocalDate JULY = LocalDate.of(2025, 7, 1);

  @Test
  void whatIsWrittenIsRead() {
    var facts =
        List.of(
            new Fact("founded", "2007", "curated", JUNE),
            new Fact("iso27001", "true", "curated", JUNE).inheritedFrom("acme"),
            new Fact("saml", "true", "curated", JUNE).unconfirmedOne(),
            new Fact("mfa", "true", "curated", JUNE),
            new Fact("name", "Ablage \"Süd\"\t\\n", "a list", JULY),
            new Fact("soc2", "true", "curated", JULY));

    assertThat(StoredFacts.read(StoredFacts.write(facts)))
        .containsExactlyInAnyOrderElementsOf(facts);
    assertThat(StoredFacts.read(StoredFacts.write(List.of()))).isEmpty();
  }

  @Test
  void aSourceIsWrittenOnceADay() {
    var json =
        StoredFacts.write(
            List.of(
                new Fact("mfa", "true", "curated", JUNE),
                new Fact("founded", "2007", "curated", JUNE)));

    assertThat(json)
        .isEqualTo(
            """
            [{"source":"curated","asOf":"2025-06-01","values":{"founded":"2007","mfa":"true"}}]\
            """);
  }

  @Test
  void whatANewerVersionAddsIsIgnored() {
    assertThat(
            StoredFacts.read(
                """
                [{"source":"curated","asOf":"2025-06-01","added":1,"values":{"mfa":"true"}}]\
                """))
        .containsExactly(new Fact("mfa", "true", "curated", JUNE));
  }

  @Test
  void whatIsNoListOfFactsIsNotTakenForNone() {
    assertThatThrownBy(() -> StoredFacts.read("{\"mfa\": true}"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("mfa");
  }
}
