/**
 * How much of an organisation is seen: who appears in logs without a device that reports, which
 * devices are silent, and what logs do not say.
 */
@NullMarked
package io.gnomon.discovery.coverage;

import org.jspecify.annotations.NullMarked;
