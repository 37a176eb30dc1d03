/**
 * Which cloud app a host (and path) belongs to: the one answer that reports, previews and devices
 * share.
 */
@NullMarked
package io.gnomon.matching.attribution;

import org.jspecify.annotations.NullMarked;
