/**
 * How far a revision has come: which devices enforce it, which do not yet, and how long it took.
 */
@NullMarked
package io.gnomon.policy.rollout;

import org.jspecify.annotations.NullMarked;
