/**
 * What administrators see after devices reported attempts: one open alert per app, device, user and
 * day.
 */
package io.gnomon.policy.alert;
