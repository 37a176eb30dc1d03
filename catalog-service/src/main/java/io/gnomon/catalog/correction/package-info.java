/**
 * An organisation's corrections of the catalog: names, domains, and hosts that do not belong to an
 * app. They override every other layer and survive refreshes.
 */
@NullMarked
package io.gnomon.catalog.correction;

import org.jspecify.annotations.NullMarked;
