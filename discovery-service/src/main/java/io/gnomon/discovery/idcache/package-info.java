/** Ids that stand for names in the tables, cached up to a bound of bytes. */
@NullMarked
package io.gnomon.discovery.idcache;

import org.jspecify.annotations.NullMarked;
