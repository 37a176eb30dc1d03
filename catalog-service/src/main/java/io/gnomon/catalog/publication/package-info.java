/**
 * What other services learn of cloud apps: a message for each app on {@code catalog.cloud-apps.v1}.
 */
package io.gnomon.catalog.publication;
