/**
 * Plain JDBC in transactions that close themselves. Usage is counted and added up in bulk, so the
 * statements are written by hand.
 */
@NullMarked
package io.gnomon.discovery.database;

import org.jspecify.annotations.NullMarked;
