/**
 * From Kafka into the tables, each transaction exactly once: counts, device watermarks and the
 * offset of the partition change in one database transaction, and only if the offset is still the
 * one that this process knows.
 */
package io.gnomon.discovery.rollup;
