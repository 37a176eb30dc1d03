/**
 * Days of data sources in memory: what each site adds up to, and who used it. As many as there is
 * room for, read on request and ahead.
 */
package io.gnomon.discovery.usagecache.days;
