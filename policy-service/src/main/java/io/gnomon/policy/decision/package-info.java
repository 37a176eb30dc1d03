/**
 * Explains what would happen to a visit on a device, and why, by the same rules that devices
 * follow.
 */
package io.gnomon.policy.decision;
