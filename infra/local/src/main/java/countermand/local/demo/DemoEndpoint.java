package countermand.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.local.http.Body;
import countermand.local.http.Endpoint;
import countermand.local.http.MalformedException;
import countermand.local.http.Reply;
import countermand.local.http.Request;

/**
 * {@code GET /_local/demo} shows the demo; {@code POST /_local/demo} makes a link between two
 * dialects, or shows it again: any marketplace works with any seller.
 */
public record DemoEndpoint(Demo demo, Seed seed) implements Endpoint {
  private static final String MARKETPLACE = "marketplace";
  private static final String SELLER = "seller";

  @Override
  public Reply answer(Request request) {
    return switch (request.method()) {
      case "GET", "HEAD" -> Reply.json(200, demo.json());
      case "POST" -> link(request);
      default ->
          Reply.problem(
              404,
              "Not Found",
              "ROUTE_NOT_FOUND",
              "The demo can be read (GET), and given a link (POST).");
    };
  }

  private Reply link(Request request) {
    try {
      Body body = Body.of(request, MARKETPLACE, SELLER);
      JsonNode link =
          Demo.link(body.text(MARKETPLACE), body.text(SELLER))
              .orElseThrow(() ->
                  new MalformedException(
                      "", "must name two dialects that the demo has, as marketplace and seller"));
      seed.write(link);
      return Reply.json(200, link);
    } catch (MalformedException e) {
      return e.reply();
    }
  }
}
