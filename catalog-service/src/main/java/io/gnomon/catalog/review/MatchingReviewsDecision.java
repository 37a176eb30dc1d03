package io.gnomon.catalog.review;

/**
 * What was decided of the domains that match.
 *
 * @param decided how many now
 * @param remaining how many are left: the same request decides on the next ones
 */
record MatchingReviewsDecision(int decided, long remaining) {}
