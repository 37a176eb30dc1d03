/** Cloud apps as merged from all layers, and how they are stored. Owns the tables of apps. */
package io.gnomon.catalog.app;
