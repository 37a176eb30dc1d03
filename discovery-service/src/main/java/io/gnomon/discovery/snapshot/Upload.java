package io.gnomon.discovery.snapshot;

/** What a person says of a file. */
record Upload(String name, String format, String uploadedBy) {}
