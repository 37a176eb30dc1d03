/**
 * What is put together from all services: their OpenAPI documents, and the export of one person.
 */
package io.gnomon.console.document;
