package io.gnomon.policy.rollout;

/** An active device that does not enforce a revision yet. */
record WaitingDevice(String id, String name) {}
