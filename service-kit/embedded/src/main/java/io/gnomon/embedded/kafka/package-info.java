/**
 * A real Kafka broker in this process or in one of its own: where it answers, whom it lets in, and
 * the topics that the contracts name.
 */
@NullMarked
package io.gnomon.embedded.kafka;

import org.jspecify.annotations.NullMarked;
