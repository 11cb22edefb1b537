package countermand.runtime.outgoing;

import countermand.dialects.HttpCall;
import countermand.dialects.Passed;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/** Calls with Apache HttpClient, which lets us choose the address that a name stands for. */
public final class ApacheCalls {
  /** Nobody is waited for any longer. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final CloseableHttpClient client;
  private final boolean privateAllowed;

  /** What came of a call. */
  public sealed interface Result permits Result.Answered, Silence {

    /** An answer, whatever it says; redirects are not followed. */
    record Answered(Passed answer) implements Result {}
  }

  /**
   * Calls the world.
   *
   * @param privateAllowed whether endpoints may be in private networks, and without TLS
   */
  public ApacheCalls(boolean privateAllowed) {
    this(SystemDefaultDnsResolver.INSTANCE, privateAllowed);
  }

  ApacheCalls(DnsResolver names, boolean privateAllowed) {
    this.client = ApacheClients.client(new CheckedNames(names, privateAllowed), LONGEST);
    this.privateAllowed = privateAllowed;
  }

  /**
   * Calls, and waits for so long at most, or ten seconds. It never throws for what the other end
   * does.
   */
  public Result call(HttpCall call, Duration timeout) {
    return fault(call.uri())
        .<Result>map(Silence.Uncalled::new)
        .orElseGet(() -> inTime(call, timeout));
  }

  private Optional<String> fault(URI uri) {
    if (uri.getHost() == null) {
      return Optional.of("the endpoint names no host");
    }
    if (uri.getRawUserInfo() != null) {
      return Optional.of("the endpoint has a user in it, which is not sent");
    }
    boolean secure = "https".equalsIgnoreCase(uri.getScheme());
    boolean plain = privateAllowed && "http".equalsIgnoreCase(uri.getScheme());
    return secure || plain ? Optional.empty() : Optional.of("the endpoint is not https");
  }

  /**
   * Looking up a name cannot be cut short, and a body may drip for ever: a thread of its own does
   * all of it, and is left behind when the time is over.
   */
  private Result inTime(HttpCall call, Duration timeout) {
    HttpUriRequestBase request = request(call);
    FutureTask<Result> exchange = new FutureTask<>(() -> exchange(request, call.answerBytesMax()));
    Thread.ofPlatform().daemon().name("endpoint").start(exchange);
    try {
      return exchange.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      return new Silence.Unanswered("no answer within " + timeout.toMillis() / 1000.0 + " seconds");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Silence.Unanswered("interrupted while waiting for the answer");
    } catch (ExecutionException e) {
      throw new IllegalStateException("the call failed in an unexpected way", e.getCause());
    } finally {
      request.abort();
    }
  }

  private Result exchange(HttpUriRequestBase request, int bytesMax) {
    try {
      ClassicHttpResponse response =
          client.executeOpen(RoutingSupport.determineHost(request), request, null);
      return new Result.Answered(answer(response, bytesMax));
    } catch (UnknownHostException e) {
      return new Silence.Uncalled(Failures.why(e));
    } catch (IOException | HttpException e) {
      return new Silence.Unanswered(Failures.why(e));
    } finally {
      // Gives the connection back and cuts it: closing the response would first drain its body.
      request.abort();
    }
  }

  private static HttpUriRequestBase request(HttpCall call) {
    HttpUriRequestBase request = new HttpUriRequestBase(call.method(), call.uri());
    call.headers().forEach(request::setHeader);
    if (call.body().length > 0) {
      request.setEntity(new ByteArrayEntity(call.body(), null));
    }
    return request;
  }

  private static Passed answer(ClassicHttpResponse response, int bytesMax) throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (Header header : response.getHeaders()) {
      headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue());
    }
    return new Passed(response.getCode(), headers, beginning(response.getEntity(), bytesMax));
  }

  private static byte[] beginning(@Nullable HttpEntity entity, int bytesMax) throws IOException {
    if (entity == null) {
      return new byte[0];
    }
    // Not closed: closing reads on to the end.
    InputStream body = entity.getContent();
    return body.readNBytes(bytesMax);
  }
}
