/**
 * Looks at the servers of apps that are used or asked for, one after the other, and keeps what it
 * saw as a layer of the catalog.
 */
package io.gnomon.catalog.probe;
