/** What one package says about services: the mentions, and what extractors share. */
@NullMarked
package io.gnomon.catalogbase.extract;

import org.jspecify.annotations.NullMarked;
