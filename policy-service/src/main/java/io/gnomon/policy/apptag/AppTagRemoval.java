package io.gnomon.policy.apptag;

import io.gnomon.policy.enforcement.EnforcementResult;

/**
 * What removing a tag resulted in.
 *
 * @param revision of the feed: a device at this revision enforces the tag no longer
 * @param removed how many indicators ended; 0 where there was no tag
 */
record AppTagRemoval(long revision, int removed) {

  static AppTagRemoval from(EnforcementResult result) {
    return new AppTagRemoval(result.position().revision(), result.removed());
  }
}
