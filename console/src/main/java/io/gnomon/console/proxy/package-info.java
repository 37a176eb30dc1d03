/** Requests that are passed on to the services, by the routes of contracts. */
package io.gnomon.console.proxy;
