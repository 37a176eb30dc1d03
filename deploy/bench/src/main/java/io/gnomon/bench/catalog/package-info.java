/**
 * Open-loop load on a running catalog-service: requests leave at their times whether or not earlier
 * ones were answered, and a latency counts from the time at which its request was due.
 */
package io.gnomon.bench.catalog;
