/**
 * The cloud apps as catalog-service publishes them, stored here so that no report waits for another
 * service, and guesses whose an uncatalogued domain is. Owns the table {@code cloud_app}.
 */
package io.gnomon.discovery.catalog;
