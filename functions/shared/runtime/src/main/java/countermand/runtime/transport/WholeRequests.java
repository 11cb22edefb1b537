package countermand.runtime.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionFactory;

/**
 * Makes the connections of the SDK's client over {@code HttpURLConnection}, which sends each
 * request as a whole.
 *
 * @param connect how long it may take to connect
 * @param read how long an answer may be silent
 */
public record WholeRequests(Duration connect, Duration read) implements UrlConnectionFactory {
  @Override
  public HttpURLConnection createConnection(URI uri) {
    try {
      HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
      connection.setConnectTimeout(Math.toIntExact(connect.toMillis()));
      connection.setReadTimeout(Math.toIntExact(read.toMillis()));
      return new WholeRequest(connection);
    } catch (IOException e) {
      throw new UncheckedIOException("no connection can be made to " + uri.getHost(), e);
    }
  }
}
