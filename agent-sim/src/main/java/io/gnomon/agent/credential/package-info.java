/**
 * How a device gets an identity, keeps a valid access token, and uses it: enrolment, tokens, and
 * the life of a device that begins and ends with them.
 */
@NullMarked
package io.gnomon.agent.credential;

import org.jspecify.annotations.NullMarked;
