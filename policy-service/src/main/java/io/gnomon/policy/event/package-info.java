/**
 * What devices report of attempts: each event is checked, since a device is not trusted, accepted
 * once however often it is sent, and handed on to become alerts. Names of people who were erased
 * are dropped here.
 */
package io.gnomon.policy.event;
