package io.gnomon.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.kit.DataTest;
import io.gnomon.kit.list.PageRequest;
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

    var first = audit.list(new AuditFilter(), new PageRequest(null, 2));
    var second = audit.list(new AuditFilter(), new PageRequest(first.nextCursor(), 2));

    assertThat(first.items()).extracting(AuditEntryResponse::subject).containsExactly("c", "b");
    assertThat(second.items().get(0).subject()).isEqualTo("a");
    assertThat(first.items().get(0).after()).isEqualTo("{\"name\":\"c\"}");
  }

  @Test
  void aFilterHasAllItsConditionsMet() {
    record(
        new AuditEntry("Ines", "tool.changed", "Left_hand", null, null, null),
        new AuditEntry("ines@example.org", "tool.deleted", "leftXhand", null, null, null),
        new AuditEntry("ines", "toolbox.changed", "left_hand", null, null, null),
        new AuditEntry("noor", "tool.changed", "left_hand", null, null, null));
    var filter = new AuditFilter();
    filter.who = "INES";
    filter.action = "tool";
    filter.subject = "left_";

    var found = audit.list(filter, new PageRequest(null, 50));

    assertThat(found.items()).extracting(AuditEntryResponse::who).containsExactly("Ines");
    assertThat(found.total()).isEqualTo(1);
  }

  @Test
  void aTimeOfAFilterBeginsWithItsFirstMomentAndEndsBeforeItsLast() {
    record(new AuditEntry("timed", "thing.changed", "now", null, null, null));
    var filter = new AuditFilter();
    filter.who = "timed";
    var at = audit.list(filter, new PageRequest(null, 1)).items().get(0).at();

    filter.since = at;
    assertThat(audit.list(filter, new PageRequest(null, 1)).items()).hasSize(1);
    filter.until = at;
    assertThat(audit.list(filter, new PageRequest(null, 1)).items()).isEmpty();
  }

  @Test
  void anEntryNeedsTheTransactionOfItsChange() {
    assertThatThrownBy(() -> audit.record(entry("a")))
        .hasRootCauseInstanceOf(TransactionRequiredException.class);
  }

  private void record(AuditEntry... entries) {
    QuarkusTransaction.requiringNew().run(() -> audit.recordAll(List.of(entries)));
  }

  private static AuditEntry entry(String subject) {
    return new AuditEntry(
        "admin@example.org", "thing.changed", subject, null, null, Map.of("name", subject));
  }
}
