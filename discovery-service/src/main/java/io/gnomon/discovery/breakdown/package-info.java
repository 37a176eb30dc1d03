/**
 * Lists of a report: its apps, uncatalogued domains, users, IP addresses and devices, and who uses
 * which app.
 */
package io.gnomon.discovery.breakdown;
