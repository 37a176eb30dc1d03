package io.gnomon.policy.audit;

import static io.gnomon.testing.Callers.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.policy.PolicyTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
class AuditResourceTest {

  @Inject AuditService log;

  @Test
  void entriesComeNewestFirstAPageAtATime() {
    for (var subject : List.of("first", "second", "third")) {
      QuarkusTransaction.requiringNew()
          .run(() -> log.record(entry(subject, Map.of("value", subject))));
    }

    var page = admin().get("/api/v1/audit?limit=2").then().statusCode(200);

    page.body("items.subject", equalTo(List.of("third", "second")))
        .body("items[0].after.value", equalTo("third"));
    String next = page.extract().path("nextCursor");
    admin()
        .get("/api/v1/audit?limit=1&cursor=" + next)
        .then()
        .body("items[0].subject", equalTo("first"));
  }

  @Test
  void anEntryGoesWithTheChangeItTellsOf() {
    assertThatThrownBy(() -> log.record(entry("outside", Map.of()))).isNotNull();
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          log.record(entry("undone", Map.of()));
                          throw new IllegalStateException("the change fails");
                        }))
        .isInstanceOf(IllegalStateException.class);

    String answer = admin().get("/api/v1/audit?limit=500").asString();

    assertThat(answer).doesNotContain("outside", "undone");
  }

  @Test
  void entriesAreFoundByWhoWhatAndWhen() {
    QuarkusTransaction.requiringNew().run(() -> log.record(entry("sought", Map.of())));

    admin()
        .get("/api/v1/audit?who=GNOM&action=test&subject=ough&since=2020-01-01T00:00:00Z")
        .then()
        .statusCode(200)
        .body("items.subject", equalTo(List.of("sought")))
        .body("total", equalTo(1));
    admin()
        .get("/api/v1/audit?subject=sought&until=2020-01-01T00:00:00Z")
        .then()
        .body("items", empty());
    admin().get("/api/v1/audit?action=test.").then().statusCode(400);
    admin().get("/api/v1/audit?since=yesterday").then().statusCode(400);
  }

  @Test
  void aForeignCursorIsRefused() {
    admin().get("/api/v1/audit?cursor=bm8x").then().statusCode(400);
    admin().get("/api/v1/audit?limit=501").then().statusCode(400);
  }

  private static AuditEntry entry(String subject, Map<String, String> after) {
    return new AuditEntry(AuditEntry.GNOMON, "test.done", subject, null, null, after);
  }
}
