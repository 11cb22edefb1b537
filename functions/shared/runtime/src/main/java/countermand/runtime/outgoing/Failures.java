package countermand.runtime.outgoing;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** Why there was no answer, for a person, without what only the endpoint's owner should see. */
final class Failures {
  private Failures() {}

  static String why(Exception failure) {
    return switch (failure) {
      case CheckedNames.NotPublicException e -> String.valueOf(e.getMessage());
      case UnknownHostException _ -> "the endpoint's name cannot be looked up";
      case ConnectException _ -> "the endpoint takes no connection";
      case SSLException _ -> "the endpoint's TLS or certificate is not good";
      case SocketTimeoutException _ -> "no answer in time";
      case NoHttpResponseException _ -> "the endpoint hung up without an answer";
      default -> "the call broke off: " + failure.getClass().getSimpleName();
    };
  }
}
