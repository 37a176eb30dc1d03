/**
 * Ranked groups with a rule over attributes of devices. A device belongs to the first group that
 * matches; policy is scoped by groups.
 */
@NullMarked
package io.gnomon.policy.devicegroup;

import org.jspecify.annotations.NullMarked;
