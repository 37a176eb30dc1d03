package io.gnomon.policy.alert;

import io.gnomon.kit.outbox.Outbox;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.policy.PolicyProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What people do with alerts. */
@ApplicationScoped
class AlertService {

  private final AlertRepository repository;
  private final AlertNotes notes;
  private final Outbox outbox;

  AlertService(AlertRepository repository, AlertNotes notes, Outbox outbox) {
    this.repository = repository;
    this.notes = notes;
    this.outbox = outbox;
  }

  @Transactional
  List<AlertEntity> find(AlertQuery query, int limit) {
    return repository.find(query.hql(), query.parameters()).page(0, limit).list();
  }

  @Transactional
  AlertResponse read(long id) {
    var row = repository.raised(id).orElseThrow(() -> unknown(id));
    return AlertResponse.from(row, notes.of(row));
  }

  @Transactional
  AlertResponse change(long id, ChangeAlertRequest request, String who) {
    var row = repository.lock(id).orElseThrow(() -> unknown(id));
    var before = Alert.from(row);
    changeStatus(row, request.status(), who);
    assign(row, request.assignedTo(), who);
    classify(row, request, who);
    notes.add(row, AlertNoteEntity.COMMENT, null, request.comment(), who);
    repository.flush();
    var after = Alert.from(row);
    if (!before.equals(after)) {
      outbox.append(Alert.TOPIC, after.id(), after);
    }
    return AlertResponse.from(row, notes.of(row));
  }

  private void changeStatus(AlertEntity row, @Nullable AlertStatus status, String who) {
    if (status == null) {
      return;
    }
    var reopened =
        AlertStatus.of(row.status) == AlertStatus.RESOLVED && status != AlertStatus.RESOLVED;
    if (reopened && repository.isAnotherOpen(row)) {
      throw new ProblemException(
          PolicyProblem.ALERT_ALREADY_OPEN, "Later attempts of that day opened another alert");
    }
    notes.add(row, "status", row.status, status.text(), who);
    row.status = status.text();
  }

  private void assign(AlertEntity row, @Nullable String assignedTo, String who) {
    if (assignedTo != null) {
      var person = assignedTo.isBlank() ? null : assignedTo.strip();
      notes.add(row, "assignedTo", row.assignedTo, person, who);
      row.assignedTo = person;
    }
  }

  private void classify(AlertEntity row, ChangeAlertRequest request, String who) {
    var classification =
        request.classification() == null ? row.classification : request.classification().text();
    var determination =
        request.determination() == null
            ? kept(row, request.classification())
            : request.determination();
    if (determination != null && !Classification.allows(classification, determination)) {
      throw new ProblemException(
          StandardProblem.INVALID_VALUE,
          "determination " + determination + " does not explain classification " + classification);
    }
    notes.add(row, "classification", row.classification, classification, who);
    notes.add(row, "determination", row.determination, determination, who);
    row.classification = classification;
    row.determination = determination;
  }

  /** A determination of another classification does not stay. */
  private static @Nullable String kept(AlertEntity row, @Nullable Classification now) {
    return now == null || Objects.equals(row.classification, now.text()) ? row.determination : null;
  }

  private static ProblemException unknown(long id) {
    return new ProblemException(StandardProblem.NOT_FOUND, "No alert " + id);
  }
}
