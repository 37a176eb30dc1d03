/**
 * How devices get the feed: server-sent events on raw routes, encoded once for each device group,
 * and one answer to one request for those that cannot stream.
 */
package io.gnomon.policy.feed.stream;
