package io.gnomon.discovery.breakdown.export;

import io.gnomon.discovery.breakdown.UncataloguedDomain;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An export of uncatalogued domains in JSON. */
@Schema(name = "UncataloguedDomainExport")
record DomainExportResponse(List<UncataloguedDomain> items) {}
