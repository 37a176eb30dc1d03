package io.gnomon.catalog.review;

import java.time.Instant;

/** When a review was decided, and by whom. */
record ReviewDecision(Instant at, String by) {}
