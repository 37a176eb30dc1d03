package io.gnomon.discovery.privacy;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An export of a person in JSON. */
@Schema(name = "PersonExport")
record PersonExportResponse(List<PersonalRecord> items) {}
