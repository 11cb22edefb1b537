package countermand.runtime.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.ProtocolException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that is sent once it is complete, in whatever way the SDK asks for it to be sent.
 *
 * <p>The SDK asks for a stream of known length. The JDK cannot repeat such a request, so that
 * before it takes a connection that it has kept it waits a millisecond for the server to have
 * closed it: each call is a millisecond late, though it takes a fifth of one. A request that is
 * complete the JDK sends at once, and once more over a new connection where the first ended before
 * anything of an answer came. That one may be repeated is so of every call of ours: the SDK repeats
 * them, too.
 *
 * <p>It has what the SDK's client uses of a connection.
 */
final class WholeRequest extends HttpURLConnection {
  private final HttpURLConnection connection;

  WholeRequest(HttpURLConnection connection) {
    super(connection.getURL());
    this.connection = connection;
  }

  @Override
  public void setFixedLengthStreamingMode(int length) {
    // It is sent as a whole.
  }

  @Override
  public void setFixedLengthStreamingMode(long length) {
    // It is sent as a whole.
  }

  @Override
  public void setChunkedStreamingMode(int length) {
    // It is sent as a whole.
  }

  @Override
  public void setRequestMethod(String method) throws ProtocolException {
    connection.setRequestMethod(method);
  }

  @Override
  public String getRequestMethod() {
    return connection.getRequestMethod();
  }

  @Override
  public void setRequestProperty(String name, String value) {
    connection.setRequestProperty(name, value);
  }

  @Override
  public void addRequestProperty(String name, String value) {
    connection.addRequestProperty(name, value);
  }

  @Override
  public void setDoOutput(boolean output) {
    connection.setDoOutput(output);
  }

  @Override
  public void setInstanceFollowRedirects(boolean follow) {
    connection.setInstanceFollowRedirects(follow);
  }

  @Override
  public void connect() throws IOException {
    connection.connect();
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    return connection.getOutputStream();
  }

  @Override
  public int getResponseCode() throws IOException {
    return connection.getResponseCode();
  }

  @Override
  public String getResponseMessage() throws IOException {
    return connection.getResponseMessage();
  }

  @Override
  public @Nullable String getHeaderField(String name) {
    return connection.getHeaderField(name);
  }

  @Override
  public Map<String, List<String>> getHeaderFields() {
    return connection.getHeaderFields();
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return connection.getInputStream();
  }

  @Override
  public @Nullable InputStream getErrorStream() {
    return connection.getErrorStream();
  }

  @Override
  public void disconnect() {
    connection.disconnect();
  }

  @Override
  public boolean usingProxy() {
    return connection.usingProxy();
  }
}
