package io.gnomon.discovery.snapshot;

import io.gnomon.discovery.logformat.LogFormatName;

/** What a person says of a file. */
public record Upload(String name, LogFormatName format, String uploadedBy) {}
