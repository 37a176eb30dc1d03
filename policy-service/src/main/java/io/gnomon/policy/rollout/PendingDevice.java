package io.gnomon.policy.rollout;

/** A device that does not enforce the revision yet, and whether it holds a stream. */
record PendingDevice(String id, String name, boolean connected) {}
