/**
 * Devices say which revisions they enforce: what they send, and the queue that stores it for many
 * of them at once.
 */
@NullMarked
package io.gnomon.policy.rollout.acknowledgement;

import org.jspecify.annotations.NullMarked;
