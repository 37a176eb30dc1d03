/**
 * What gives way so that counting keeps up: ingest closes before a disk of Kafka or PostgreSQL is
 * full, and reads wait while the roll-up needs the processors.
 */
package io.gnomon.discovery.backpressure;
