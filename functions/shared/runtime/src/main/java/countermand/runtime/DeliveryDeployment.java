package countermand.runtime;

import countermand.effects.Bus;
import countermand.effects.EventBridgeBus;
import countermand.effects.EventWriter;
import countermand.effects.notice.Announcer;
import countermand.effects.notice.Courier;
import countermand.effects.notice.Deliverer;
import countermand.effects.notice.News;
import countermand.runtime.outgoing.ApacheEndpoint;
import countermand.runtime.outgoing.DialectCourier;
import countermand.store.DynamoSecrets;
import countermand.store.GrowingPauses;
import countermand.store.calling.DynamoTokenBook;
import countermand.store.envelope.Envelope;
import countermand.store.links.CallTimes;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/** Puts the parts together that call parties; no other function carries the means to. */
final class DeliveryDeployment {
  private final Deployment deployment;
  private final NoticeDeployment notices;
  private final Environment environment;
  private final FunctionLog log;

  DeliveryDeployment(Deployment deployment, FunctionLog log) {
    this.deployment = deployment;
    this.notices = new NoticeDeployment(deployment, log);
    this.environment = deployment.environment();
    this.log = log;
  }

  Deliverer deliverer() {
    return new Deliverer(
        notices.books(),
        courier(),
        new DeskVerdicts(deployment.desk(), deployment.terms()),
        notices.queue(),
        notices.failureNews(news()),
        new EventWriter(Long.parseLong(environment.required("EPOCH"))),
        notices.log(),
        environment.clock());
  }

  private Courier courier() {
    Envelope envelope = SecretsDeployment.envelope(deployment);
    Courier courier =
        new DialectCourier(
            new ApacheEndpoint(environment.allowsPrivateEndpoints()),
            new DynamoSecrets(deployment.dynamo(), deployment.table(), envelope),
            new DynamoTokenBook(
                deployment.dynamo(), deployment.table(), envelope, Environment.realTime()),
            notices.log(),
            new GrowingPauses(),
            Environment.realTime());
    return new NotedCourier(
        courier,
        new CallTimes(deployment.dynamo(), deployment.table())::went,
        Environment.realTime(),
        log);
  }

  private News news() {
    return new Announcer(bus(), deployment.feed(), environment.clock());
  }

  private Bus bus() {
    return new EventBridgeBus(
        deployment.aws().client(EventBridgeClient.builder(), "EVENTBRIDGE"),
        environment.required("BUS"),
        (events, why) -> log.failed(events + " events were not published: " + why));
  }
}
