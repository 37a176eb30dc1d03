package io.gnomon.catalog.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An export in JSON; {@link AppExportService} writes it. */
@Schema(name = "CloudAppExport")
record ExportResponse(List<ExportedAppResponse> items) {}
