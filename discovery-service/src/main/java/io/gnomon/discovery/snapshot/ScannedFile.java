package io.gnomon.discovery.snapshot;

import java.time.LocalDate;
import java.util.Set;

/**
 * What is known of a file before it is counted.
 *
 * @param hash SHA-256 of the unpacked content
 * @param days of its transactions, in UTC
 */
@SuppressWarnings("ArrayRecordComponent") // It is compared by the database.
public record ScannedFile(byte[] hash, Set<LocalDate> days) {}
