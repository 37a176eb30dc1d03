/**
 * Explains what would happen to a visit on a device, and why, by the same rules that devices
 * follow.
 */
@NullMarked
package io.gnomon.policy.decision;

import org.jspecify.annotations.NullMarked;
