package io.gnomon.catalog.audit;

import static io.gnomon.testing.Callers.admin;
import static io.gnomon.testing.Callers.analyst;
import static io.gnomon.testing.Callers.nobody;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.catalog.CatalogTest;
import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CatalogTest
class AuditExportTest {

  private static final String PATH = "/api/v1/catalog-audit?format=csv";

  @Inject AuditService log;

  private final String subject = UUID.randomUUID().toString();

  @Test
  void changesAreExportedToAdministrators() {
    var entry =
        new AuditEntry("@ines", "test.done", subject, "asked", null, Map.of("value", "new"));
    QuarkusTransaction.requiringNew().run(() -> log.record(entry));

    var csv = admin().get(PATH + "&action=test&subject=" + subject).then().statusCode(200);

    assertThat(csv.extract().asString().lines())
        .hasSize(2)
        .last()
        .asString()
        .contains(",'@ines,test.done," + subject + ",asked,,\"{\"\"value\"\":\"\"new\"\"}\"");
    nobody().get(PATH).then().statusCode(401);
    analyst().get(PATH).then().statusCode(403);
    admin().get(PATH + "&since=yesterday").then().statusCode(400);
  }
}
