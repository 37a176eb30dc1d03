/**
 * Reading the files of catalog feeds within limits: plain, gzip or an archive, line by line or row
 * by row, so that no file needs more memory than its largest row.
 */
@NullMarked
package io.gnomon.catalog.catalogfeed.file;

import org.jspecify.annotations.NullMarked;
