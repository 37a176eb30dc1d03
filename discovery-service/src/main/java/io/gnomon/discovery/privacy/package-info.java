/**
 * Erasing a person: what was used under their names is deleted here, the other services are
 * notified, and what comes in late of them is dropped. An order is stored and carried out in the
 * background, so that it goes on after whatever ends the process.
 */
@NullMarked
package io.gnomon.discovery.privacy;

import org.jspecify.annotations.NullMarked;
