package io.gnomon.policy.alert;

import com.google.common.collect.Lists;
import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.export.ExportSource;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.matching.pseudonym.PseudonymKind;
import io.gnomon.matching.user.UserName;
import io.gnomon.policy.people.PersonFollower;
import io.gnomon.policy.pseudonym.PseudonymKeyProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Hands out alerts: all that meet a filter, or those of one person, of which it records that they
 * were handed out.
 */
@ApplicationScoped
class AlertExportService {

  private static final int TOGETHER = 500;

  private final AlertUserStore users;
  private final AlertRepository repository;
  private final AlertNoteRepository notes;
  private final AuditService audit;
  private final PseudonymKeyProvider pseudonyms;
  private final PersonFollower people;

  AlertExportService(
      AlertUserStore users,
      AlertRepository repository,
      AlertNoteRepository notes,
      AuditService audit,
      PseudonymKeyProvider pseudonyms,
      PersonFollower people) {
    this.people = people;
    this.users = users;
    this.repository = repository;
    this.notes = notes;
    this.audit = audit;
    this.pseudonyms = pseudonyms;
  }

  /** All that meet the filter, the newest first. */
  ExportSource<AlertResponse> export(AlertFilter filter) {
    return ExportSource.inPages(last -> page(filter, last));
  }

  private List<AlertResponse> page(AlertFilter filter, @Nullable AlertResponse last) {
    var beforeId = last == null ? null : Long.valueOf(last.alert().id());
    var rows = repository.page(filter, beforeId, TOGETHER);
    repository.clear();
    return rows.stream().map(AlertResponse::from).toList();
  }

  /**
   * Of a person with these names, or their pseudonyms, whatever their case and Unicode form. Ends
   * the request where nothing is known of the person.
   */
  @Transactional
  ExportSource<AlertResponse> export(ExportAlertsRequest request, String who) {
    var canonical = names(request).stream().map(UserName::canonical).collect(Collectors.toSet());
    var wanted =
        pseudonyms.find().map(each -> each.beside(PseudonymKind.USER, canonical)).orElse(canonical);
    var keys =
        users.all().stream().filter(each -> wanted.contains(UserName.canonical(each))).toList();
    audit.record(new AuditEntry(who, "alert.exported", "person", request.reason(), null, null));
    return consumer -> forEach(users.alerts(keys), consumer);
  }

  private Collection<String> names(ExportAlertsRequest request) {
    var person = request.person();
    var users = request.users();
    if ((person == null) == (users == null)) {
      throw new ProblemException(
          StandardProblem.INVALID_VALUE, "Name a person or users, one of the two.");
    }
    var names = person == null ? Objects.requireNonNull(users) : people.aliases(person);
    if (names.isEmpty()) {
      throw new ProblemException(
          StandardProblem.NOT_FOUND, "Nothing is known of such a person who has a name.");
    }
    return names;
  }

  private void forEach(List<Long> ids, Consumer<AlertResponse> consumer) {
    for (var some : Lists.partition(ids, TOGETHER)) {
      repository
          .inOrder(some)
          .forEach(row -> consumer.accept(AlertResponse.from(row, notes.of(row.id))));
      // They would be held until the last one is read.
      repository.clear();
    }
  }
}
