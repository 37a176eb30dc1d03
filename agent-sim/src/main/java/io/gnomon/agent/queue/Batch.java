package io.gnomon.agent.queue;

import java.util.List;

/** Some of a device's things under one number. */
public record Batch<T>(long sequence, List<T> items) {}
