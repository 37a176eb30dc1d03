package io.gnomon.policy.event;

import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.matching.pseudonym.UserNameHash;
import io.gnomon.policy.alert.AlertErasureService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.util.HashSet;

/** Carries out orders to erase a person, each once. */
@ApplicationScoped
class ErasureService {

  private final ErasedUserStore erased;
  private final AlertErasureService alerts;
  private final AuditService audit;

  ErasureService(ErasedUserStore erased, AlertErasureService alerts, AuditService audit) {
    this.erased = erased;
    this.alerts = alerts;
    this.audit = audit;
  }

  /** Forgets who it was in what happened until then. */
  @Transactional
  void erase(ErasureMessage order) {
    erased.lock();
    if (!erased.add(order)) {
      return;
    }
    var names = new HashSet<ByteBuffer>();
    order.names().forEach(each -> names.add(ByteBuffer.wrap(each)));
    var hash = new UserNameHash(order.key());
    int changed = alerts.forgetUsers(user -> names.contains(hash.of(user)), order.erasedAt());
    audit.record(
        new AuditEntry(
            AuditEntry.GNOMON,
            "person.erased",
            order.id().toString(),
            null,
            null,
            new Erased(changed)));
  }

  /** How many alerts lost their user. */
  private record Erased(int alerts) {}
}
