package parlance.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/**
 * JSON, a record a line, compressed by gzip and written in base64, in which nothing can look like
 * HTML.
 */
final class PackedLines implements AutoCloseable {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII) // lone surrogates have no UTF-8
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .defaultPropertyInclusion(JsonInclude.Value.ALL_NON_NULL)
          .build();

  private final OutputStream packed;

  /** Leaves the stream open when it is closed itself. */
  PackedLines(OutputStream out) throws IOException {
    packed = new GZIPOutputStream(Base64.getEncoder().wrap(new Unclosed(out)));
  }

  void write(Object row) throws IOException {
    JSON.writeValue(packed, row);
    packed.write('\n');
  }

  @Override
  public void close() throws IOException {
    packed.close();
  }

  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
