package io.gnomon.catalog.review;

/** The app to which a domain was added. */
record ReviewedApp(String id, String name) {}
