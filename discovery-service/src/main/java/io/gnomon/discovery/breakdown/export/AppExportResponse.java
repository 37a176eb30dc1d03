package io.gnomon.discovery.breakdown.export;

import io.gnomon.discovery.breakdown.DiscoveredApp;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An export of apps in JSON. */
@Schema(name = "DiscoveredAppExport")
record AppExportResponse(List<DiscoveredApp> items) {}
