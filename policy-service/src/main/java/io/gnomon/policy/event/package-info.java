/**
 * What devices report of attempts: checked line by line, since a device is not to be trusted, taken
 * once however often it is sent, and handed on to become alerts.
 */
@NullMarked
package io.gnomon.policy.event;

import org.jspecify.annotations.NullMarked;
