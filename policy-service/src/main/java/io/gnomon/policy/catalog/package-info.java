/**
 * What catalog-service says about cloud apps, kept here so that tagging never waits for another
 * service.
 */
@NullMarked
package io.gnomon.policy.catalog;

import org.jspecify.annotations.NullMarked;
