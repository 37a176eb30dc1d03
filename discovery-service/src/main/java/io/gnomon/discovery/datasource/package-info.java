/**
 * The data sources that traffic comes from: the feed of devices, log streams and uploaded files.
 * Owns the table {@code data_source}.
 */
@NullMarked
package io.gnomon.discovery.datasource;

import org.jspecify.annotations.NullMarked;
