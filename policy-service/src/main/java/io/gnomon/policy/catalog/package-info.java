/**
 * The cloud apps as catalog-service publishes them, stored here so that tagging never waits for
 * another service.
 */
@NullMarked
package io.gnomon.policy.catalog;

import org.jspecify.annotations.NullMarked;
