/**
 * What people ask of the catalog: another score, better facts, a new app. A list to work through.
 */
package io.gnomon.catalog.suggestion;
