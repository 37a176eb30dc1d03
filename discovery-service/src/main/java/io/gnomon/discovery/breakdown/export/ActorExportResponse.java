package io.gnomon.discovery.breakdown.export;

import io.gnomon.discovery.breakdown.query.ActorUsage;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An export of users, IP addresses or devices in JSON. */
@Schema(name = "ActorUsageExport")
record ActorExportResponse(List<ActorUsage> items) {}
