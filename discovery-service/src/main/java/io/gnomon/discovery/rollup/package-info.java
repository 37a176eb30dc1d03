/**
 * From Kafka into the tables, each transaction exactly once: counts, device watermarks and the
 * partition's offset change in one database transaction, and only if the offset is still the one
 * that this process knows.
 */
@NullMarked
package io.gnomon.discovery.rollup;

import org.jspecify.annotations.NullMarked;
