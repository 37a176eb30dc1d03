/** The files of the catalog that ships with the service, and their import into the database. */
package io.gnomon.catalog.bundle;
