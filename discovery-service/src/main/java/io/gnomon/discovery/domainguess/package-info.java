/** Guesses whose an uncatalogued domain is, by what the catalog has; never a fact. */
@NullMarked
package io.gnomon.discovery.domainguess;

import org.jspecify.annotations.NullMarked;
