/** What one package tells of services: the sightings, and what extractors share. */
@NullMarked
package io.gnomon.catalogbase.extract;

import org.jspecify.annotations.NullMarked;
