/**
 * Which app a site belongs to. Usage is stored by site, and the app is a column of the site: a
 * change of the catalog re-attributes the past by changing sites, never usage. Owns the tables of
 * sites and of app domains.
 */
package io.gnomon.discovery.attribution;
