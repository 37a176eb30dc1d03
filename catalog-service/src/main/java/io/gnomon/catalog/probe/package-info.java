/**
 * The probe: looks at the servers of the apps that are used or asked for, one after the other, and
 * keeps what it saw as a layer of the catalog.
 */
@NullMarked
package io.gnomon.catalog.probe;

import org.jspecify.annotations.NullMarked;
