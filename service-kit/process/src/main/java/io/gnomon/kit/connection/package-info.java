/**
 * What is done about connections before they carry a request: they are counted from the moment that
 * they are accepted, and a head comes to its end in time or ends its connection.
 */
@NullMarked
package io.gnomon.kit.connection;

import org.jspecify.annotations.NullMarked;
