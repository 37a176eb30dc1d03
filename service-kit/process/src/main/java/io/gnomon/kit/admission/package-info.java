/**
 * One admission for all requests of a process, before their token, headers or body are looked at:
 * what they hold together is bounded, and so is the part of one kind of caller, address, connection
 * and token. A caller that sends too many is refused before others are affected. Which tokens are
 * known is reported by the component that verifies them, if there is one.
 */
@NullMarked
package io.gnomon.kit.admission;

import org.jspecify.annotations.NullMarked;
