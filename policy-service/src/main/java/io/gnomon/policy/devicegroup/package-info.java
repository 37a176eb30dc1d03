/**
 * Ranked groups with a rule over attributes of devices. A device belongs to the first group that
 * matches; policy is scoped by groups.
 */
package io.gnomon.policy.devicegroup;
