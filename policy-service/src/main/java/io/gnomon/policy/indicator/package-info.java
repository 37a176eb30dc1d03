/**
 * What devices enforce, and the pure plan that says which indicators must be added, changed or
 * removed for the tags, profiles and switches of this moment.
 */
package io.gnomon.policy.indicator;
