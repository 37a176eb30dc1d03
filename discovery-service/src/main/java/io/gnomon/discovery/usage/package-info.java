/**
 * How much each site was used, by data source and day, and by which users, IP addresses and
 * devices. Transactions are summed in memory and added to the tables in bulk. Owns the tables of
 * usage and of actors.
 */
package io.gnomon.discovery.usage;
