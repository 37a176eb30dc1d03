package io.gnomon.bench.catalog;

/** What people and programs ask of the catalog most. */
enum RequestKind {
  /** The first page of apps, filtered and sorted. */
  APP_LIST("filtered and sorted first page"),
  /** One app with its explained score. */
  APP_PAGE("app page"),
  /** The apps of 10,000 hosts in one request. */
  BULK_LOOKUP("look-up of 10,000 hosts");

  private final String title;

  RequestKind(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
