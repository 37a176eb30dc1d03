/**
 * How much each site was used, by data source and day, and by which users, IP addresses and
 * devices. Transactions are added up in memory and added to the tables in bulk. Owns the tables of
 * usage; {@code actor} below it has those of names.
 */
@NullMarked
package io.gnomon.discovery.usage;

import org.jspecify.annotations.NullMarked;
