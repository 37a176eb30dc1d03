/**
 * Who is behind the names that telemetry and logs bring, so that reports count each person once.
 * Names are joined with people when a report is read. Pseudonyms of names are made here, before a
 * name reaches Kafka or a table.
 */
package io.gnomon.discovery.people;
