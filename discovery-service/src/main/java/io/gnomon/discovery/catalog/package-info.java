/**
 * The cloud apps as catalog-service tells them, kept here so that no report waits for another
 * service.
 */
@NullMarked
package io.gnomon.discovery.catalog;

import org.jspecify.annotations.NullMarked;
