package io.gnomon.policy.alert;

import io.gnomon.kit.export.ExportForm;
import io.gnomon.policy.alert.triage.Classification;
import io.gnomon.policy.alert.triage.Determination;

/** How alerts of a list are written to a file: with what people made of them. */
final class AlertExportForm {

  static final ExportForm<AlertResponse> ALERTS =
      ExportForm.<AlertResponse>named("alerts")
          .column("id", each -> each.alert().id())
          .column("title", each -> each.alert().title())
          .column("severity", each -> each.alert().severity().text())
          .column("status", each -> each.alert().status().text())
          .column("attempt", each -> each.alert().attempt().text())
          .column("app", each -> each.alert().app(), app -> app.id())
          .column("appName", each -> each.alert().app(), app -> app.name())
          .column("indicator", each -> each.alert().indicatorId())
          .column("device", each -> each.alert().attempts().device().id())
          .column("deviceName", each -> each.alert().attempts().device().name())
          .column("user", each -> each.alert().attempts().user())
          .column("host", each -> each.alert().attempts().host())
          .column("url", each -> each.alert().attempts().url())
          .column("attempts", each -> each.alert().attempts().count())
          .column("firstEventAt", each -> each.alert().attempts().firstEventAt())
          .column("lastEventAt", each -> each.alert().attempts().lastEventAt())
          .column("assignedTo", AlertResponse::assignedTo)
          .column("classification", AlertResponse::classification, Classification::text)
          .column("determination", AlertResponse::determination, Determination::text);

  private AlertExportForm() {}
}
