/**
 * What administrators see after devices reported attempts: one open alert per app, device, user and
 * day.
 */
@NullMarked
package io.gnomon.policy.alert;

import org.jspecify.annotations.NullMarked;
