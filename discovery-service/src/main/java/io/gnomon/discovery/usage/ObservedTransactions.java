package io.gnomon.discovery.usage;

import io.gnomon.discovery.transaction.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Transactions of one data source.
 *
 * @param sourceId of the data source
 * @param deviceId the device that sent them; null for log sources
 */
public record ObservedTransactions(
    int sourceId, @Nullable String deviceId, List<Transaction> transactions) {}
