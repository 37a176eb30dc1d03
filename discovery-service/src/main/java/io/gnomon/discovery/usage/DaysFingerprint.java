package io.gnomon.discovery.usage;

/**
 * Another one once the usage of any day of a range has changed. Versions of days are given out
 * before they are committed, so that neither the largest nor their number alone would tell.
 *
 * @param rows how many versions there are
 * @param digest of each with what it is of
 */
public record DaysFingerprint(long rows, long digest) {}
