package io.gnomon.discovery.usagecache;

import io.gnomon.discovery.usage.DaysFingerprint;

/**
 * Another one once a range of usage may add up to something else.
 *
 * @param attribution version of which site belongs to which app
 * @param aliases version of which names belong to whom
 */
public record UsageFingerprint(DaysFingerprint days, long attribution, long aliases) {}
