package io.gnomon.discovery.snapshot;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The first file of a {@code multipart/form-data} body, as {@code curl -F file=@access.log} and
 * browsers send it. Read as it arrives, in constant memory.
 */
public final class FormFile extends InputStream {

  /** Of a form. */
  public static final String MEDIA_TYPE = "multipart/form-data";

  private static final Pattern BOUNDARY =
      Pattern.compile("(?i);\\s*boundary=(?:\"([^\"]{1,70})\"|([^;\\s\"]{1,70}))");
  private static final int BUFFER_BYTES = 128 << 10;
  private static final int MAX_HEADER_LINE = 4_096;
  private static final int MAX_PARTS = 20;
  private static final int MAX_HEADERS = 20;

  private final InputStream body;
  private final byte[] delimiter;
  private final byte[] bytes = new byte[BUFFER_BYTES];
  private int start;
  private int filled;
  private boolean ended;

  private FormFile(InputStream body, String boundary) {
    this.body = body;
    this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The file in a form; ends the request where there is none. */
  public static InputStream in(InputStream body, String contentType) throws IOException {
    var boundary = BOUNDARY.matcher(contentType);
    if (!boundary.find()) {
      throw invalid("Content-Type has no boundary.");
    }
    var name = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
    var form = new FormFile(body, name);
    form.line(); // the first delimiter
    for (int part = 0; part < MAX_PARTS; part++) {
      if (form.isFile()) {
        return form;
      }
      form.skipPart();
    }
    throw invalid("The form has too many fields before its file.");
  }

  /** Reads the headers of a part, and says whether it is a file. */
  private boolean isFile() throws IOException {
    boolean file = false;
    for (int i = 0; i < MAX_HEADERS; i++) {
      var header = line().toLowerCase(Locale.ROOT);
      if (header.isEmpty()) {
        return file;
      }
      file |= header.startsWith("content-disposition:") && header.contains("filename");
    }
    throw invalid("A part of the form has too many headers.");
  }

  private void skipPart() throws IOException {
    var rest = new byte[MAX_HEADER_LINE];
    while (read(rest, 0, rest.length) >= 0) {
      // A field of the form that is no file.
    }
    if (line().startsWith("--")) {
      throw invalid("The form has no file; send it with curl -F file=@access.log.");
    }
    ended = false;
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    while (true) {
      if (!ensure(1) || line.length() == MAX_HEADER_LINE) {
        throw invalid("The form ends early, or is not multipart/form-data.");
      }
      char c = (char) bytes[start++];
      if (c == '\n') {
        return line.toString().stripTrailing();
      }
      line.append(c);
    }
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (ended) {
      return -1;
    }
    if (!ensure(delimiter.length)) {
      throw invalid("The form ends early.");
    }
    int count = contentLength(Math.min(length, filled - start));
    System.arraycopy(bytes, start, target, offset, count);
    start += count;
    if (count == 0 && length > 0) {
      start += delimiter.length;
      ended = true;
      return -1;
    }
    return count;
  }

  /** How many bytes lie before a delimiter, or before what may be the beginning of one. */
  private int contentLength(int max) {
    for (int i = 0; i < max; i++) {
      if (bytes[start + i] == delimiter[0] && mayBeDelimiter(start + i)) {
        return i;
      }
    }
    return max;
  }

  private boolean mayBeDelimiter(int from) {
    int length = Math.min(delimiter.length, filled - from);
    return Arrays.equals(bytes, from, from + length, delimiter, 0, length);
  }

  /** Reads on until so many bytes are in the buffer; false when the body ends before. */
  private boolean ensure(int count) throws IOException {
    if (filled - start >= count) {
      return true;
    }
    System.arraycopy(bytes, start, bytes, 0, filled - start);
    filled -= start;
    start = 0;
    while (filled < count) {
      int n = body.read(bytes, filled, bytes.length - filled);
      if (n < 0) {
        return false;
      }
      filled += n;
    }
    return true;
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(StandardProblem.BAD_REQUEST, detail);
  }
}
