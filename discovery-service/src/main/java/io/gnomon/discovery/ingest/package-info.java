/**
 * What devices send: checked line by line, since a device is not to be trusted, and put on Kafka as
 * one durable record before the device is answered.
 */
@NullMarked
package io.gnomon.discovery.ingest;

import org.jspecify.annotations.NullMarked;
