/** Publishes the first and the last day of use of each app, and again when one of them changes. */
package io.gnomon.discovery.appusage;
