/**
 * Counting: transactions added up by source, day and site, and each site with its users, IP
 * addresses and devices. Names are kept once, in dictionaries; the tables are partitioned by day.
 */
@NullMarked
package io.gnomon.discovery.usage;

import org.jspecify.annotations.NullMarked;
