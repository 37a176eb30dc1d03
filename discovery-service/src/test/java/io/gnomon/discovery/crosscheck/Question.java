package io.gnomon.discovery.crosscheck;

import java.util.List;

/**
 * What is asked of both.
 *
 * @param path of the request, below reports
 * @param items where the rows are in the answer; empty where it is one itself
 * @param fields of a row, as JSON pointers, in the order of the columns of the statement
 * @param sql the statement
 * @param order the field by which the rows are in order; negative where their whole order is given
 */
record Question(String path, String items, List<String> fields, String sql, int order) {

  /** The whole order of the rows is given. */
  static final int WHOLE = -1;

  /** The rows come in any order. */
  static final int NONE = -2;
}
