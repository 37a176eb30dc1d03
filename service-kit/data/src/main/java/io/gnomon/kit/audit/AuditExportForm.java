package io.gnomon.kit.audit;

import io.gnomon.kit.export.ExportForm;

/** How recorded changes are written to a file; what was changed is JSON in CSV as well. */
public final class AuditExportForm {

  private AuditExportForm() {}

  /**
   * Of the audit of one service.
   *
   * @param fileName without its ending
   */
  public static ExportForm<AuditEntryResponse> named(String fileName) {
    return ExportForm.<AuditEntryResponse>named(fileName)
        .column("id", AuditEntryResponse::id)
        .column("at", AuditEntryResponse::at)
        .column("who", AuditEntryResponse::who)
        .column("action", AuditEntryResponse::action)
        .column("subject", AuditEntryResponse::subject)
        .column("reason", AuditEntryResponse::reason)
        .column("before", AuditEntryResponse::before)
        .column("after", AuditEntryResponse::after);
  }
}
