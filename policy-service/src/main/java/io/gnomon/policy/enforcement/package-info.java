/**
 * Carries out plans: from a changed tag, switch, profile or time to stored indicators and the next
 * revision of the feed.
 */
@NullMarked
package io.gnomon.policy.enforcement;

import org.jspecify.annotations.NullMarked;
