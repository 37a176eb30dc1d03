/**
 * Reports without reading rows of usage: ranges are put together from days in memory, with the apps
 * and people of now. A cached answer is valid while no version that it was made of has changed;
 * what does not fit into memory is left to the database.
 */
package io.gnomon.discovery.usagecache;
