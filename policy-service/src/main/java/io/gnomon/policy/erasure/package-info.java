/**
 * Forgets people whom discovery-service was told to erase: their names go out of alerts, and what
 * devices report late of them is kept without a name.
 */
@NullMarked
package io.gnomon.policy.erasure;

import org.jspecify.annotations.NullMarked;
