package io.gnomon.discovery.snapshot;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A form with a log file, for the description of the interface only.
 *
 * @param file the part may have any name; the first one with a file name is read
 */
public record LogFileForm(@Schema(type = SchemaType.STRING, format = "binary") String file) {}
