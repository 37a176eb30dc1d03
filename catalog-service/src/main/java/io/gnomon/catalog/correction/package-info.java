/**
 * What the organisation knows better of an app than the catalog: names, domains, and hosts that are
 * not the app. Stands above every other layer and outlives their refreshes.
 */
@NullMarked
package io.gnomon.catalog.correction;

import org.jspecify.annotations.NullMarked;
