package io.gnomon.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.kit.DataTest;
import io.gnomon.kit.paging.PageRequest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionRequiredException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@DataTest
class AuditServiceTest {

  @Inject AuditService audit;

  @Test
  void theNewestEntryComesFirstAndPagesGoOn() {
    QuarkusTransaction.requiringNew()
        .run(() -> audit.recordAll(List.of(entry("a"), entry("b"), entry("c"))));

    var first = audit.list(new PageRequest(null, 2));
    var second = audit.list(new PageRequest(first.nextCursor(), 2));

    assertThat(first.items()).extracting(AuditEntryResponse::subject).containsExactly("c", "b");
    assertThat(second.items().get(0).subject()).isEqualTo("a");
    assertThat(first.items().get(0).after()).isEqualTo("{\"name\":\"c\"}");
  }

  @Test
  void anEntryNeedsTheTransactionOfItsChange() {
    assertThatThrownBy(() -> audit.record(entry("a")))
        .hasRootCauseInstanceOf(TransactionRequiredException.class);
  }

  private static AuditEntry entry(String subject) {
    return new AuditEntry(
        "admin@example.org", "thing.changed", subject, null, null, Map.of("name", subject));
  }
}
