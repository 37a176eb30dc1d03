/**
 * Room for what is yet to be counted: how full the disks of Kafka and of the database are, and the
 * gate that closes ingest before one of them is full, so that what was acknowledged can be counted.
 */
@NullMarked
package io.gnomon.discovery.backpressure;

import org.jspecify.annotations.NullMarked;
