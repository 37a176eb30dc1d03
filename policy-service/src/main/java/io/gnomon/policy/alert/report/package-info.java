/** Alerts as files, and what they add up to by severity and day. */
package io.gnomon.policy.alert.report;
