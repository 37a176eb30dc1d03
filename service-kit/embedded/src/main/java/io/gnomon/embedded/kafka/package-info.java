/**
 * A real Kafka broker in this process or in one of its own: where it answers, which clients it
 * admits, and the topics that the contracts name.
 */
@NullMarked
package io.gnomon.embedded.kafka;

import org.jspecify.annotations.NullMarked;
