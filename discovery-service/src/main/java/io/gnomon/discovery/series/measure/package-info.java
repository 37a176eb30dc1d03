/** How much was used in a span of days, by which parts, and by how much more than before. */
@NullMarked
package io.gnomon.discovery.series.measure;

import org.jspecify.annotations.NullMarked;
