/**
 * The cloud apps as catalog-service publishes them, stored here so that tagging never waits for
 * another service.
 */
package io.gnomon.policy.catalog;
