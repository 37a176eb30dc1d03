/**
 * Exclusions: users, user groups, IP ranges, devices and device groups whose traffic is dropped
 * before anything of it is counted. Ingest drops it before it reaches Kafka, an upload before it is
 * counted, and the roll-up what others had let through that did not know of an exclusion yet.
 */
@NullMarked
package io.gnomon.discovery.exclusion;

import org.jspecify.annotations.NullMarked;
