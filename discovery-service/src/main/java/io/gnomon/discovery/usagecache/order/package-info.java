/** Orders of what is in memory, and places in them, as the database sorts. */
@NullMarked
package io.gnomon.discovery.usagecache.order;

import org.jspecify.annotations.NullMarked;
