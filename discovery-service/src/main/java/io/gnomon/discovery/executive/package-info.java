/** The executive report: a few pages for those who decide, made on request. */
@NullMarked
package io.gnomon.discovery.executive;

import org.jspecify.annotations.NullMarked;
