package io.gnomon.catalog.layer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.app.AppLayer;
import io.gnomon.catalog.factor.Evidence;
import io.gnomon.catalog.factor.Fact;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AppDraftCodecTest {

  private static final LocalDate JUNE = LocalDate.of(2025, 6, 1);
  private static final AppDraft PORTAL =
      new AppDraft(
          "Portal",
          "Acme",
          "crm",
          AppLayer.CUSTOM,
          AppKind.APP,
          List.of("portal.example"),
          List.of(new Fact("mfa", "true", "A test", JUNE)),
          new Evidence("A test", JUNE),
          new AppDraft.Local(List.of("203.0.113.0/24"), List.of("www.portal.example")),
          List.of("Our portal"));

  private final AppDraftCodec codec =
      new AppDraftCodec(new ObjectMapper().registerModule(new JavaTimeModule()));

  @Test
  void whatIsWrittenIsRead() {
    assertThat(codec.read(codec.write(PORTAL))).isEqualTo(PORTAL);
  }

  @Test
  void whatANewerVersionAddsIsIgnored() {
    assertThat(
            codec.read(
                """
                {"added": 1, "name": "Portal", "vendor": "Acme", "category": "crm",
                  "layer": "custom", "kind": "app", "domains": ["portal.example"],
                  "facts": [{"added": 1, "factorId": "mfa", "value": "true", "source": "A test",
                    "asOf": "2025-06-01"}],
                  "evidence": {"added": 1, "source": "A test", "asOf": "2025-06-01"},
                  "local": {"added": 1, "ipRanges": ["203.0.113.0/24"],
                    "removed": ["www.portal.example"]},
                  "aliases": ["Our portal"]}
                """))
        .isEqualTo(PORTAL);
  }
}
