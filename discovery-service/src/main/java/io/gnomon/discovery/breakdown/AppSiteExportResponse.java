package io.gnomon.discovery.breakdown;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An export of sites in JSON. */
@Schema(name = "AppSiteExport")
record AppSiteExportResponse(List<AppSite> items) {}
