/**
 * The log of the indicator feed in PostgreSQL: revisions, each one whole plan, appended in the
 * transaction of the change that causes them, and the epochs that they belong to; and the
 * publication of everything again after a restore.
 */
package io.gnomon.policy.feed.log;
