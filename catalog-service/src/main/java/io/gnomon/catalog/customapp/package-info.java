/** Cloud apps that the organisation adds itself, and uncatalogued domains that it promotes. */
@NullMarked
package io.gnomon.catalog.customapp;

import org.jspecify.annotations.NullMarked;
