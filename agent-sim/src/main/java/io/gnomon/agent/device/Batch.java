package io.gnomon.agent.device;

import java.util.List;

/** Items that a device sends together, under one sequence number. */
public record Batch<T>(long sequence, List<T> items) {}
