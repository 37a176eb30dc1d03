package io.gnomon.discovery.usagecache;

/**
 * Another one once a range of usage may add up to something else. Versions of days are given out
 * before they are committed, so that neither the largest nor their number alone would show a
 * change.
 *
 * @param days how many versions of days there are
 * @param digest of each of these with what it is of
 * @param attribution version of which site belongs to which app
 * @param aliases version of which names belong to which person
 */
public record UsageFingerprint(long days, long digest, long attribution, long aliases) {}
