package io.gnomon.catalog.probe.site;

/**
 * What the probe could not see.
 *
 * @param detail why, for people
 */
public record ProbeFailure(ProbeSubject subject, FailureReason reason, String detail) {}
