package countermand.runtime.priming;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Answers the SDK's clients from memory: they marshal, sign and read as always, and nothing leaves.
 */
public final class MemoryTransport implements SdkHttpClient {
  private static final int OK = 200;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final MemoryService service = new MemoryService();

  /**
   * Answers a call.
   *
   * @throws IllegalStateException where it is not signed, or nothing like it is known
   */
  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    String signature = header(request, "Authorization");
    if (!signature.startsWith("AWS4-HMAC-SHA256 ")) {
      throw new IllegalStateException("a call was not signed");
    }
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return answer(request);
      }

      @Override
      public void abort() {
        // It is over at once.
      }
    };
  }

  private HttpExecuteResponse answer(HttpExecuteRequest request) throws IOException {
    String target = header(request, "X-Amz-Target");
    byte[] body;
    try (InputStream stream = request.contentStreamProvider().orElseThrow().newStream()) {
      body =
          JSON.writeValueAsBytes(
              service.answer(target.substring(target.indexOf('.') + 1), JSON.readTree(stream)));
    }
    return HttpExecuteResponse.builder()
        .response(
            SdkHttpResponse.builder()
                .statusCode(OK)
                .putHeader("Content-Type", "application/x-amz-json-1.0")
                .putHeader("Content-Length", Integer.toString(body.length))
                .build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
        .build();
  }

  private static String header(HttpExecuteRequest request, String name) {
    return request.httpRequest().firstMatchingHeader(name).orElse("");
  }

  @Override
  public void close() {
    // There is nothing that could be open.
  }
}
