package io.gnomon.policy.manualindicator;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.export.CsvTime;
import io.gnomon.kit.export.ExportForm;
import io.gnomon.kit.export.ExportForm.JsonForm;
import io.gnomon.policy.devicegroup.GroupRef;
import io.gnomon.policy.devicegroup.GroupRefs;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How indicators are exported; a file of those made by hand can be brought in again. */
record IndicatorExportForm(ObjectMapper json, GroupRefs groups, ZoneId timeZone) {

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "type",
          "value",
          "action",
          "severity",
          "title",
          "description",
          "recommendedActions",
          "expiresAt",
          "generateAlert",
          "scope",
          "groups",
          "origin",
          "app",
          "appName",
          "fed",
          "changedAt",
          "changedBy");

  ExportForm<IndicatorResponse> form() {
    return new ExportForm<>("indicators", COLUMNS, this::cells, JsonForm.of(json));
  }

  private List<@Nullable Object> cells(IndicatorResponse row) {
    var indicator = row.indicator();
    var text = indicator.text();
    var app = indicator.app();
    return Arrays.asList(
        indicator.id(),
        indicator.type(),
        indicator.value(),
        indicator.action(),
        text.severity().text(),
        text.title(),
        text.description(),
        text.recommendedActions(),
        CsvTime.text(indicator.expiresAt(), timeZone),
        text.generateAlert(),
        indicator.scope().kind(),
        GroupNames.join(indicator.scope().groups().stream().map(this::name)),
        indicator.origin(),
        app == null ? null : app.id(),
        app == null ? null : app.name(),
        row.fed(),
        CsvTime.text(row.changedAt(), timeZone),
        row.changedBy());
  }

  /** Of a group that is gone its id. */
  private String name(String groupId) {
    return groups.byId().getOrDefault(groupId, new GroupRef(groupId, groupId)).name();
  }
}
