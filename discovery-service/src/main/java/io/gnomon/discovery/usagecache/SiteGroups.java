package io.gnomon.discovery.usagecache;

/** What sites are added up by, in numbers from 0 on. */
interface SiteGroups {

  /** Negative: the site is left out. */
  int ofSite(int site);

  /** How many groups there are. */
  int size();
}
