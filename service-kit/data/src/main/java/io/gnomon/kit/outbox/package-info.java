/**
 * Transactional outbox: messages are stored beside the state that they describe, and one relay at a
 * time publishes them to Kafka, at least once and in order.
 */
@NullMarked
package io.gnomon.kit.outbox;

import org.jspecify.annotations.NullMarked;
