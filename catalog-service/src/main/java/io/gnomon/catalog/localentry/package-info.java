/**
 * What the organisation adds by hand: own apps, uncatalogued domains that it promotes, and
 * corrections of names, domains and hosts, which override every other layer and survive refreshes.
 */
package io.gnomon.catalog.localentry;
