/** How cloud apps are stored: the owner of their tables, for everyone who reads or writes them. */
@NullMarked
package io.gnomon.catalog.app.stored;

import org.jspecify.annotations.NullMarked;
