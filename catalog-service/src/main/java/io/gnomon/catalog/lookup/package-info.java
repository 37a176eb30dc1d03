/**
 * Which apps many hosts belong to, answered from memory. The index is read anew when a counter in
 * the database says that the catalog has changed.
 */
package io.gnomon.catalog.lookup;
