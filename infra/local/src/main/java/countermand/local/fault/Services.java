package countermand.local.fault;

import countermand.local.http.Endpoint;
import countermand.local.http.Reply;
import countermand.local.http.Request;
import java.util.Map;

/** What functions find where AWS's services would be: the service itself, or its fault. */
public final class Services implements Endpoint {
  private final Map<Service, Endpoint> endpoints;
  private final Faults faults;

  /** {@code endpoints}: every service's own. */
  public Services(Map<Service, Endpoint> endpoints, Faults faults) {
    this.endpoints = Map.copyOf(endpoints);
    this.faults = faults;
  }

  @Override
  public Reply answer(Request request) {
    Service service = Service.of(request);
    return faults
        .next(service)
        .map(service::fault)
        .orElseGet(() -> endpoint(service).answer(request));
  }

  private Endpoint endpoint(Service service) {
    Endpoint endpoint = endpoints.get(service);
    if (endpoint == null) {
      throw new IllegalStateException(service + " has no endpoint");
    }
    return endpoint;
  }
}
