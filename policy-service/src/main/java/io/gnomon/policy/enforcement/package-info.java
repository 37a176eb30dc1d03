/**
 * Applies plans: a changed tag, switch, profile or an expiry becomes stored indicators and the next
 * revision of the feed.
 */
package io.gnomon.policy.enforcement;
