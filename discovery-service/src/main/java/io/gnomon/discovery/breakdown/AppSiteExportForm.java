package io.gnomon.discovery.breakdown;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.discovery.report.MeasureColumns;
import io.gnomon.kit.export.ExportForm;
import io.gnomon.kit.export.ExportForm.JsonForm;
import java.time.ZoneId;
import java.util.List;

/** How sites of an app are exported: in JSON as in the list, in CSV in columns. */
final class AppSiteExportForm {

  private static final List<String> COLUMNS =
      MeasureColumns.behind("host", "pathPrefix", "users", "ipAddresses", "devices");

  private AppSiteExportForm() {}

  static ExportForm<AppSite> of(ObjectMapper json, ZoneId timeZone) {
    return new ExportForm<>(
        "subdomains",
        COLUMNS,
        each ->
            MeasureColumns.cells(
                each.measures(),
                timeZone,
                each.host(),
                each.pathPrefix(),
                each.users(),
                each.ipAddresses(),
                each.devices()),
        JsonForm.of(json));
  }
}
