/**
 * Users, user groups, IP ranges, devices and device groups whose traffic is dropped before it is
 * counted: by ingest before Kafka, by an upload before it is counted, and by the roll-up for what
 * older processes let through. Names of erased people are kept as keyed hashes and dropped in the
 * same way.
 */
package io.gnomon.discovery.exclusion;
