/**
 * Observation: transactions in, discovered apps and reports out. A batch comes in by {@code
 * ingest}, is counted by {@code rollup} into the tables of {@code usage}, and a list of a report is
 * read by {@code breakdown}, from {@code usagecache} where the days are in memory.
 */
package io.gnomon.discovery;
