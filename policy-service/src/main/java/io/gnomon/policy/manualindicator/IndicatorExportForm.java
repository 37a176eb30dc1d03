package io.gnomon.policy.manualindicator;

import io.gnomon.kit.export.ExportForm;
import io.gnomon.policy.devicegroup.GroupRef;
import io.gnomon.policy.devicegroup.GroupRefs;

/** How indicators are written to a file; {@link IndicatorFile} reads it again. */
final class IndicatorExportForm {

  private IndicatorExportForm() {}

  static ExportForm<IndicatorResponse> of(GroupRefs groups) {
    return ExportForm.<IndicatorResponse>named("indicators")
        .column("id", each -> each.indicator().id())
        .column("type", each -> each.indicator().type())
        .column("value", each -> each.indicator().value())
        .column("action", each -> each.indicator().action())
        .column("severity", each -> each.indicator().text().severity().text())
        .column("title", each -> each.indicator().text().title())
        .column("description", each -> each.indicator().text().description())
        .column("recommendedActions", each -> each.indicator().text().recommendedActions())
        .column("expiresAt", each -> each.indicator().expiresAt())
        .column("generateAlert", each -> each.indicator().text().generateAlert())
        .column("scope", each -> each.indicator().scope().kind())
        .column(
            "groups",
            each ->
                GroupNames.join(
                    each.indicator().scope().groups().stream().map(id -> name(id, groups))))
        .column("origin", each -> each.indicator().origin())
        .column("app", each -> each.indicator().app(), app -> app.id())
        .column("appName", each -> each.indicator().app(), app -> app.name())
        .column("fed", IndicatorResponse::fed)
        .column("changedAt", IndicatorResponse::changedAt)
        .column("changedBy", IndicatorResponse::changedBy);
  }

  /** The name of a group; its id where the group is gone. */
  private static String name(String groupId, GroupRefs groups) {
    return groups.byId().getOrDefault(groupId, new GroupRef(groupId, groupId)).name();
  }
}
