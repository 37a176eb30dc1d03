package io.gnomon.agent.organisation;

import io.gnomon.matching.host.VisitedUrl;

/**
 * A visit to be made.
 *
 * @param device which device of the fleet makes it
 * @param user number of the user who makes it, mostly the device's own
 * @param bypasses whether the user would go on after a warning
 */
public record PlannedVisit(
    int device,
    int user,
    VisitedUrl url,
    long uploadedBytes,
    long downloadedBytes,
    boolean bypasses) {}
