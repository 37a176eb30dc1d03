package io.gnomon.policy.alert;

import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.kit.request.EntityTag;
import io.gnomon.policy.PolicyProblem;
import io.gnomon.policy.alert.triage.AlertNoteService;
import io.gnomon.policy.alert.triage.AlertStatus;
import io.gnomon.policy.alert.triage.Classification;
import io.gnomon.policy.alert.triage.Determination;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists alerts and changes what people decide about them. */
@ApplicationScoped
class AlertTriageService {

  private final AlertRepository repository;
  private final AlertNoteService notes;
  private final AlertPublisher publisher;

  AlertTriageService(AlertRepository repository, AlertNoteService notes, AlertPublisher publisher) {
    this.repository = repository;
    this.notes = notes;
    this.publisher = publisher;
  }

  @Transactional
  Page<AlertResponse> list(AlertFilter filter, AlertSort sort, PageRequest page) {
    var rows = repository.page(filter, sort, sort.place(page), page.limit() + 1);
    return page.cut(rows, row -> sort.cursor(Alert.from(row)), () -> repository.count(filter))
        .map(AlertResponse::from);
  }

  @Transactional
  AlertResponse read(long id) {
    var row = repository.raised(id).orElseThrow(() -> unknown(id));
    return AlertResponse.from(row, notes.of(row.id));
  }

  @Transactional
  AlertResponse change(long id, ChangeAlertRequest request, @Nullable String ifMatch, String who) {
    var row = repository.lock(id).orElseThrow(() -> unknown(id));
    EntityTag.require(ifMatch, AlertResponse.from(row).entityTag());
    var before = Alert.from(row);
    changeStatus(row, request.status(), who);
    assign(row, request.assignedTo(), who);
    classify(row, request, who);
    notes.comment(row.id, request.comment(), who);
    repository.flush();
    var after = Alert.from(row);
    if (!before.equals(after)) {
      publisher.publish(List.of(after));
    }
    return AlertResponse.from(row, notes.of(row.id));
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
    notes.change(row.id, "status", row.status, status.text(), who);
    row.status = status.text();
  }

  private void assign(AlertEntity row, @Nullable String assignedTo, String who) {
    if (assignedTo != null) {
      var person = assignedTo.isBlank() ? null : assignedTo.strip();
      notes.change(row.id, "assignedTo", row.assignedTo, person, who);
      row.assignedTo = person;
    }
  }

  private void classify(AlertEntity row, ChangeAlertRequest request, String who) {
    var classification =
        request.classification() == null ? row.classification() : request.classification();
    var determination =
        request.determination() == null
            ? determinationUnder(row, classification)
            : request.determination();
    if (determination != null
        && (classification == null || !classification.allows(determination))) {
      throw new ProblemException(
          StandardProblem.INVALID_VALUE, refusal(determination, classification));
    }
    var classificationText = classification == null ? null : classification.text();
    var determinationText = determination == null ? null : determination.text();
    notes.change(row.id, "classification", row.classification, classificationText, who);
    notes.change(row.id, "determination", row.determination, determinationText, who);
    row.classification = classificationText;
    row.determination = determinationText;
  }

  /** A determination does not outlive the classification that it explained. */
  private static @Nullable Determination determinationUnder(
      AlertEntity row, @Nullable Classification classification) {
    return row.classification() == classification ? row.determination() : null;
  }

  private static String refusal(
      Determination determination, @Nullable Classification classification) {
    return classification == null
        ? "determination needs a classification"
        : "determination %s does not explain classification %s"
            .formatted(determination.text(), classification.text());
  }

  private static ProblemException unknown(long id) {
    return new ProblemException(StandardProblem.NOT_FOUND, "No alert " + id);
  }
}
