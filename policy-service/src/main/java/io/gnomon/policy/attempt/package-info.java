/**
 * Attempts that devices report, and how those that belong together are grouped: one group per kind
 * of attempt, app or indicator, user and day.
 */
package io.gnomon.policy.attempt;
