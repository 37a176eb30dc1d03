/**
 * The cloud apps as catalog-service publishes them, stored here so that no report waits for another
 * service. Owns the table {@code cloud_app}.
 */
@NullMarked
package io.gnomon.discovery.catalog;

import org.jspecify.annotations.NullMarked;
