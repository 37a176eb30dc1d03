package io.gnomon.policy.alert.report;

import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.export.ExportSource;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.kit.pseudonym.PseudonymKeyProvider;
import io.gnomon.matching.pseudonym.PseudonymKind;
import io.gnomon.matching.pseudonym.UserName;
import io.gnomon.policy.alert.AlertReader;
import io.gnomon.policy.alert.AlertResponse;
import io.gnomon.policy.alert.PersonFollower;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;

/** Hands out the alerts of a person, and records that it did. */
@ApplicationScoped
class AlertExportService {

  private final AlertReader alerts;
  private final AuditService audit;
  private final PseudonymKeyProvider pseudonyms;
  private final PersonFollower people;

  AlertExportService(
      AlertReader alerts,
      AuditService audit,
      PseudonymKeyProvider pseudonyms,
      PersonFollower people) {
    this.alerts = alerts;
    this.audit = audit;
    this.pseudonyms = pseudonyms;
    this.people = people;
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
    var found = alerts.ofUsers(user -> wanted.contains(UserName.canonical(user)));
    audit.record(new AuditEntry(who, "alert.exported", "person", request.reason(), null, null));
    return found;
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
}
