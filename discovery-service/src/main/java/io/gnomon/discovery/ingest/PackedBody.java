package io.gnomon.discovery.ingest;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.kit.upload.GzipInput;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Unpacks a body up to a bound: what a small body unpacks to may be enormous. */
public final class PackedBody {

  private static final int GZIP_BUFFER = 512;

  // zstd's own default of 2^27 would let one request take 128 MB.
  private static final int ZSTD_WINDOW_LOG = 23;

  private PackedBody() {}

  /** All bytes; ends the request when there are too many or they cannot be unpacked. */
  public static byte[] unpack(InputStream body, @Nullable String encoding, int maxBytes) {
    try (var unpacked = unpacking(new BoundedInput(body, maxBytes), encoding)) {
      var bytes = unpacked.readNBytes(maxBytes + 1);
      if (bytes.length > maxBytes) {
        throw tooLarge(maxBytes);
      }
      return bytes;
    } catch (BoundedInput.TooLargeException e) {
      throw tooLarge(maxBytes);
    } catch (EOFException | ZipException e) {
      throw damaged();
    } catch (IOException e) {
      if (e.getClass().getName().startsWith("com.github.luben")) {
        throw damaged();
      }
      throw new ProblemException(StandardProblem.BAD_REQUEST, "The body ended early.");
    }
  }

  private static InputStream unpacking(InputStream body, @Nullable String encoding)
      throws IOException {
    var name = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "identity", "" -> body;
      case "gzip", "x-gzip" -> new GzipInput(body, GZIP_BUFFER);
      case "zstd" -> new ZstdInputStreamNoFinalizer(body).setLongMax(ZSTD_WINDOW_LOG);
      default ->
          throw new ProblemException(
              StandardProblem.UNSUPPORTED_MEDIA_TYPE,
              "Content-Encoding is gzip, zstd or identity.");
    };
  }

  private static ProblemException tooLarge(int maxBytes) {
    return new ProblemException(
        StandardProblem.TOO_LARGE, "A batch has at most " + maxBytes + " bytes, unpacked.");
  }

  private static ProblemException damaged() {
    return new ProblemException(
        StandardProblem.BAD_REQUEST, "The body is not what its Content-Encoding says.");
  }

  /** Fails as soon as more is read than allowed. */
  static final class BoundedInput extends FilterInputStream {

    /** There was more. */
    static final class TooLargeException extends IOException {}

    private long left;

    BoundedInput(InputStream in, long maxBytes) {
      super(in);
      this.left = maxBytes;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      count(Math.max(n, 0));
      return n;
    }

    private void count(int n) throws TooLargeException {
      left -= n;
      if (left < 0) {
        throw new TooLargeException();
      }
    }
  }
}
