/**
 * Limits on what is expensive, connecting above all: how much one process admits at a time, and
 * when refused requests are to be retried.
 */
@NullMarked
package io.gnomon.policy.throttling;

import org.jspecify.annotations.NullMarked;
