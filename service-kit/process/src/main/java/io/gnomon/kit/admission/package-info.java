/**
 * One admission for all requests of a process, before their token, headers or body are looked at:
 * what they hold together is bounded, and so is the part of one kind of caller, address, connection
 * and token. Who sends too many is refused before others feel it. Whose token is known is told by
 * who verifies tokens, if anybody does.
 */
@NullMarked
package io.gnomon.kit.admission;

import org.jspecify.annotations.NullMarked;
