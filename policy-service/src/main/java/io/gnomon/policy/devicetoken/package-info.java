/**
 * Gives a device a token for a quarter of an hour against an assertion that only its own key can
 * sign, and only once: the same counter from two assertions means that two devices share an
 * identity.
 */
@NullMarked
package io.gnomon.policy.devicetoken;

import org.jspecify.annotations.NullMarked;
