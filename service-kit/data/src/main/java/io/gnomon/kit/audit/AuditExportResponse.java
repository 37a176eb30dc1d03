package io.gnomon.kit.audit;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An export of recorded changes in JSON. */
@Schema(name = "AuditExport")
public record AuditExportResponse(List<AuditEntryResponse> items) {}
