package io.gnomon.discovery.privacy;

import io.gnomon.discovery.people.AliasStore;
import io.gnomon.discovery.people.PersonStore;
import io.gnomon.discovery.people.PersonUserService;
import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.export.ExportSource;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Hands out what is kept of a person, and records that it was handed out. */
@ApplicationScoped
class PersonExportService {

  private static final int ALIAS_PAGE_SIZE = 1_000;

  private final PersonStore people;
  private final AliasStore aliases;
  private final PersonUserService users;
  private final PersonalUsageStore usages;
  private final AuditService audit;

  PersonExportService(
      PersonStore people,
      AliasStore aliases,
      PersonUserService users,
      PersonalUsageStore usages,
      AuditService audit) {
    this.people = people;
    this.aliases = aliases;
    this.users = users;
    this.usages = usages;
    this.audit = audit;
  }

  /** Ends the request where there is no such person; recorded before anything is read. */
  @Transactional
  ExportSource<PersonalRecord> export(String id, String reason, String who) {
    long key =
        people
            .key(id)
            .orElseThrow(
                () -> new ProblemException(StandardProblem.NOT_FOUND, "There is no such person."));
    var userIds = users.ids(key);
    audit.record(new AuditEntry(who, "person.exported", id, reason, null, null));
    return consumer -> forEach(key, userIds, consumer);
  }

  private void forEach(long key, Collection<Long> userIds, Consumer<PersonalRecord> consumer) {
    people.find(List.of(key)).values().forEach(each -> consumer.accept(PersonalRecord.of(each)));
    var some = aliases.after(key, "", ALIAS_PAGE_SIZE);
    while (!some.isEmpty()) {
      some.forEach(each -> consumer.accept(PersonalRecord.ofAlias(each)));
      some = aliases.after(key, some.get(some.size() - 1), ALIAS_PAGE_SIZE);
    }
    usages.forEach(userIds, each -> consumer.accept(PersonalRecord.of(each)));
  }
}
