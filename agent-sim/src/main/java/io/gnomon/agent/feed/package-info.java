/**
 * The indicator feed as a device reads it: server-sent events taken apart as they arrive, and
 * snapshots and changes turned into an immutable policy that devices of a group share.
 */
@NullMarked
package io.gnomon.agent.feed;

import org.jspecify.annotations.NullMarked;
