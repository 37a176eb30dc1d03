package io.gnomon.policy.apptag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.catalog.CatalogApp;
import io.gnomon.policy.catalog.CatalogDomain;
import io.gnomon.policy.indicator.AppTag;
import io.gnomon.policy.profile.ProfileMode;
import io.gnomon.policy.profile.ScopedProfile;
import io.gnomon.testing.Contracts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
class AppTagContractTest {

  @Inject ObjectMapper json;

  @Test
  void aTagIsWrittenAsTheExample() throws IOException {
    var marketing =
        new ScopedProfile("3", "Everyone but Marketing", ProfileMode.exclude, List.of("2"));
    var tag =
        new AppliedTag(
            new CatalogApp("dropbox", "Dropbox", List.of(), 1),
            AppTag.unsanctioned,
            marketing,
            "Files leave the organisation",
            "admin@example.org",
            Instant.parse("2026-03-02T09:20:00Z"),
            List.of(),
            7);

    var written = json.readTree(json.writeValueAsString(AppTagMessage.of(tag, 1)));

    assertThat(written).isEqualTo(Contracts.example("policy/app-tag"));
    Contracts.assertValid("policy/app-tag", written);
  }

  @Test
  void anAppIsReadFromTheExample() throws IOException {
    var example = Contracts.example("catalog/cloud-app").toString();

    var app = json.readValue(example, CatalogApp.class);

    assertThat(app.name()).isEqualTo("Dropbox");
    assertThat(app.domains())
        .extracting(CatalogDomain::text)
        .contains("dropbox.com", "db.tt", "example.com/dropbox");
    assertThat(app.domains())
        .filteredOn(CatalogDomain::shared)
        .extracting(CatalogDomain::host)
        .containsExactly("dropbox.cdn.example");
    assertThat(app.domains())
        .filteredOn(CatalogDomain::pendingReview)
        .extracting(CatalogDomain::host)
        .containsExactly("dropbox.example");
    assertThat(app.domains())
        .filteredOn(CatalogDomain::reviewed)
        .extracting(CatalogDomain::host)
        .containsExactly("dropbox.org");
    assertThat(app.excludedHosts()).containsExactly("status.dropbox.com");
    assertThat(app.revision()).isEqualTo(12);
  }
}
