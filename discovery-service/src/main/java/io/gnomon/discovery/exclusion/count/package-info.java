/** How much of what was sent was left out by exclusions. */
@NullMarked
package io.gnomon.discovery.exclusion.count;

import org.jspecify.annotations.NullMarked;
