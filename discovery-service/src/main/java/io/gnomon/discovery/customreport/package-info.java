/**
 * Reports over a chosen part of what comes in: of some sources, people, IP addresses or devices.
 * Each fills a data source of its own from its creation on. Owns the table {@code custom_report}.
 */
package io.gnomon.discovery.customreport;
