/** The guide for servers of one's own, run as it is written. */
@NullMarked
package io.gnomon.e2e.ownservers;

import org.jspecify.annotations.NullMarked;
