package io.gnomon.policy.devicetoken;

/**
 * The content of a verified assertion.
 *
 * @param counter greater than in every earlier assertion of the device
 * @param hash of the whole text, to distinguish a repetition from another assertion with the same
 *     counter
 */
record Assertion(String deviceId, long counter, String hash) {}
