/**
 * The format of the indicator feed: a parser of server-sent events, and policies, immutable and
 * shared by the devices of a group, that snapshots and changes result in.
 */
@NullMarked
package io.gnomon.agent.feed;

import org.jspecify.annotations.NullMarked;
