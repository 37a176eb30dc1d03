package io.gnomon.policy.alert;

import com.google.common.collect.Lists;
import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.export.ExportSource;
import io.gnomon.matching.pseudonym.PseudonymKind;
import io.gnomon.matching.user.UserName;
import io.gnomon.policy.pseudonym.PseudonymKeyProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Hands out the alerts of one person, and records that they were handed out. */
@ApplicationScoped
class AlertExportService {

  private static final int TOGETHER = 500;

  private final AlertUserStore users;
  private final AlertRepository repository;
  private final AlertNoteRepository notes;
  private final AuditService audit;
  private final EntityManager entities;
  private final PseudonymKeyProvider pseudonyms;

  AlertExportService(
      AlertUserStore users,
      AlertRepository repository,
      AlertNoteRepository notes,
      AuditService audit,
      EntityManager entities,
      PseudonymKeyProvider pseudonyms) {
    this.users = users;
    this.repository = repository;
    this.notes = notes;
    this.audit = audit;
    this.entities = entities;
    this.pseudonyms = pseudonyms;
  }

  /** Of a person with these names, or their pseudonyms, whatever their case and Unicode form. */
  @Transactional
  ExportSource<AlertResponse> ofUsers(Collection<String> names, String reason, String who) {
    var canonical = names.stream().map(UserName::canonical).collect(Collectors.toSet());
    var wanted =
        pseudonyms.find().map(each -> each.beside(PseudonymKind.USER, canonical)).orElse(canonical);
    var keys =
        users.all().stream().filter(each -> wanted.contains(UserName.canonical(each))).toList();
    audit.record(new AuditEntry(who, "alert.exported", "person", reason, null, null));
    return consumer -> forEach(users.alerts(keys), consumer);
  }

  private void forEach(List<Long> ids, Consumer<AlertResponse> consumer) {
    for (var some : Lists.partition(ids, TOGETHER)) {
      repository
          .inOrder(some)
          .forEach(row -> consumer.accept(AlertResponse.from(row, notes.of(row.id))));
      // They would be held until the last one is read.
      entities.clear();
    }
  }
}
