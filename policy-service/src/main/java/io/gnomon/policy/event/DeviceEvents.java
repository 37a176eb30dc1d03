package io.gnomon.policy.event;

/** A batch of events and the device that sent it. */
record DeviceEvents(String deviceId, EventBatchRequest batch) {}
