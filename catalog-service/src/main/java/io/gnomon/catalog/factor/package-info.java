/** Risk factors: what can be known of a cloud app, in which form, and what is known of one app. */
package io.gnomon.catalog.factor;
