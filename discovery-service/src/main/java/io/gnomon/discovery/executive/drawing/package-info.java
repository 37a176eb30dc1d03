/**
 * What pages are drawn with: paper, letters, tables and charts, all as vectors. It knows nothing of
 * reports.
 */
@NullMarked
package io.gnomon.discovery.executive.drawing;

import org.jspecify.annotations.NullMarked;
