/**
 * The formats of catalog feeds, one class each, on readers whose memory is bounded. A bad row is
 * counted and skipped; a file that is truncated or of another format is refused as a whole.
 */
package io.gnomon.catalog.catalogfeed.format;
