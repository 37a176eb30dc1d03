/**
 * Limits on what is expensive, connecting above all: how much one process admits at a time, and
 * when refused requests are to be retried.
 */
package io.gnomon.policy.throttling;
