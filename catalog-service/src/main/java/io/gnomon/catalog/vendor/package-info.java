/**
 * The companies that run apps, how they are spelled, and which facts of a vendor hold for its apps.
 */
package io.gnomon.catalog.vendor;
