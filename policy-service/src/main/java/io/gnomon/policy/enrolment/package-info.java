/**
 * How a device gets in: an administrator makes an enrolment token, a device shows it together with
 * the public key that it made for itself.
 */
package io.gnomon.policy.enrolment;
