package io.gnomon.policy.devicetoken;

/**
 * What a verified assertion says.
 *
 * @param counter greater than in every earlier assertion of the device
 * @param hash of the whole text, to tell a repetition from another assertion with the same counter
 */
record Assertion(String deviceId, long counter, String hash) {}
