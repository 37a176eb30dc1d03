/** The files of the web console, and its first page with the security policy. */
package io.gnomon.console.page;
