package io.gnomon.policy.alert.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.export.CsvTime;
import io.gnomon.kit.export.ExportForm;
import io.gnomon.kit.export.ExportForm.JsonForm;
import io.gnomon.policy.alert.AlertResponse;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How alerts of a list are exported: with what people made of them. */
final class AlertExportForm {

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "title",
          "severity",
          "status",
          "attempt",
          "app",
          "appName",
          "indicator",
          "device",
          "deviceName",
          "user",
          "host",
          "url",
          "attempts",
          "firstEventAt",
          "lastEventAt",
          "assignedTo",
          "classification",
          "determination");

  private AlertExportForm() {}

  static ExportForm<AlertResponse> of(ObjectMapper json, ZoneId timeZone) {
    return new ExportForm<>("alerts", COLUMNS, each -> cells(each, timeZone), JsonForm.of(json));
  }

  private static List<@Nullable Object> cells(AlertResponse row, ZoneId timeZone) {
    var alert = row.alert();
    var app = alert.app();
    var attempts = alert.attempts();
    var classification = row.classification();
    var determination = row.determination();
    return Arrays.asList(
        alert.id(),
        alert.title(),
        alert.severity().text(),
        alert.status().text(),
        alert.attempt().text(),
        app == null ? null : app.id(),
        app == null ? null : app.name(),
        alert.indicatorId(),
        attempts.device().id(),
        attempts.device().name(),
        attempts.user(),
        attempts.host(),
        attempts.url(),
        attempts.count(),
        CsvTime.text(attempts.firstEventAt(), timeZone),
        CsvTime.text(attempts.lastEventAt(), timeZone),
        row.assignedTo(),
        classification == null ? null : classification.text(),
        determination == null ? null : determination.text());
  }
}
