/**
 * Forgets people who are erased in discovery-service: their names go out of alerts, and what
 * devices report late of them is kept without a name.
 */
@NullMarked
package io.gnomon.policy.erasure;

import org.jspecify.annotations.NullMarked;
