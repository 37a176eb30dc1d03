/**
 * Enrolment tokens: secrets of an administrator with an expiry and a number of uses, which attest
 * tags about the devices that enrol with them.
 */
@NullMarked
package io.gnomon.policy.enrolment.token;

import org.jspecify.annotations.NullMarked;
