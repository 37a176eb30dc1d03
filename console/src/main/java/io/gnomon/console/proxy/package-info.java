/** Passes requests on to the services and their answers back, without holding bodies. */
@NullMarked
package io.gnomon.console.proxy;

import org.jspecify.annotations.NullMarked;
