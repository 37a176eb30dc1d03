/**
 * Up to where everything is counted: the offset of each partition, and the last batch of each boot
 * of a device.
 */
@NullMarked
package io.gnomon.discovery.rollup.progress;

import org.jspecify.annotations.NullMarked;
