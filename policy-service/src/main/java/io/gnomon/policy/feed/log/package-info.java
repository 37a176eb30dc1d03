/**
 * The log of the indicator feed in PostgreSQL: revisions, each one whole plan, appended in the
 * transaction of the change that causes them, and the epochs that they belong to.
 */
@NullMarked
package io.gnomon.policy.feed.log;

import org.jspecify.annotations.NullMarked;
