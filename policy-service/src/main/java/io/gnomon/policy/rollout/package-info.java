/**
 * How far a revision has come: which devices enforce it, which do not yet, and how long it took.
 * Devices acknowledge; a queue stores it for many of them at once.
 */
package io.gnomon.policy.rollout;
