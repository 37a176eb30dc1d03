package io.gnomon.kit.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.export.CsvTime;
import io.gnomon.kit.export.ExportForm;
import io.gnomon.kit.export.ExportForm.JsonForm;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How recorded changes are exported; what was changed is JSON in CSV as well. */
public final class AuditExportForm {

  private static final List<String> COLUMNS =
      List.of("id", "at", "who", "action", "subject", "reason", "before", "after");

  private AuditExportForm() {}

  /**
   * Of the audit of one service.
   *
   * @param fileName without its ending
   * @param timeZone of the times in CSV
   */
  public static ExportForm<AuditEntryResponse> of(
      String fileName, ObjectMapper json, ZoneId timeZone) {
    return new ExportForm<>(fileName, COLUMNS, each -> cells(each, timeZone), JsonForm.of(json));
  }

  private static List<@Nullable Object> cells(AuditEntryResponse entry, ZoneId timeZone) {
    return Arrays.asList(
        entry.id(),
        CsvTime.text(entry.at(), timeZone),
        entry.who(),
        entry.action(),
        entry.subject(),
        entry.reason(),
        entry.before(),
        entry.after());
  }
}
