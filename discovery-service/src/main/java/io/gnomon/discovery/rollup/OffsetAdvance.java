package io.gnomon.discovery.rollup;

import org.apache.kafka.common.TopicPartition;

/** One partition's step from the offset that is stored to the one to store next. */
public record OffsetAdvance(TopicPartition partition, long from, long to) {}
