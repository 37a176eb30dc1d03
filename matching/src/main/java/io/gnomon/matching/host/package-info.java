/**
 * Host names, IP addresses and URLs in one canonical form, so that discovery, policy and devices
 * mean the same thing by "the same host". Everything that parses here takes text from outside: it
 * is bounded and never throws.
 */
@NullMarked
package io.gnomon.matching.host;

import org.jspecify.annotations.NullMarked;
