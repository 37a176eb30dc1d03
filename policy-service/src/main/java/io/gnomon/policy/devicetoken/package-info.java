/**
 * How a device signs in: it gets a token for a quarter of an hour against an assertion that only
 * its own key can sign, and only once. The same counter from two assertions means that two devices
 * share an identity.
 */
package io.gnomon.policy.devicetoken;
