package countermand.runtime;

import countermand.effects.notice.Books;
import countermand.effects.notice.FailureNews;
import countermand.effects.notice.News;
import countermand.effects.notice.NoticeDesk;
import countermand.effects.notice.NoticeLog;
import countermand.effects.notice.NoticeQueue;
import countermand.effects.notice.Notices;
import countermand.effects.notice.Redelivery;
import countermand.effects.notice.SqsNoticeQueue;
import countermand.runtime.outgoing.DialectLost;
import countermand.runtime.outgoing.DialectTellables;
import countermand.store.Directory;
import countermand.store.DynamoAttention;
import countermand.store.DynamoDirectory;
import countermand.store.DynamoOrders;
import countermand.store.delivery.DynamoDeliveries;
import countermand.store.lost.LostMessages;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Puts the parts together that hand notices to the queue; the other functions have no client. */
final class NoticeDeployment {
  private final Deployment deployment;
  private final Environment environment;
  private final NoticeLog log;
  private final NoticeQueue queue;

  NoticeDeployment(Deployment deployment, FunctionLog log) {
    this.deployment = deployment;
    this.environment = deployment.environment();
    this.log = new NoticeLines(log);
    this.queue =
        new SqsNoticeQueue(
            deployment.aws().client(SqsClient.builder(), "SQS"),
            environment.required("NOTICES_QUEUE_URL"));
  }

  /**
   * Links are read anew for each notice: an endpoint that was set a moment ago must be told, and
   * nobody would look again at what was never opened.
   */
  Notices notices(News news) {
    return new NoticeDesk(
        books(new DynamoDirectory(deployment.dynamo(), deployment.table())),
        new DialectTellables(),
        queue,
        failureNews(news),
        log,
        Long.parseLong(environment.required("EPOCH")),
        environment.clock());
  }

  Redelivery redelivery() {
    return new Redelivery(books().deliveries(), queue, log, environment.clock());
  }

  Books books() {
    return books(deployment.directory());
  }

  private Books books(Directory directory) {
    return new Books(
        new DynamoDeliveries(deployment.dynamo(), deployment.table()),
        new DynamoOrders(deployment.dynamo(), deployment.table()),
        directory,
        new DynamoAttention(deployment.dynamo(), deployment.table()));
  }

  FailureNews failureNews(News news) {
    return new FailureNews(
        books(),
        news,
        new DialectLost(
            deployment.directory(), LostMessages.in(deployment.dynamo(), deployment.table())),
        log);
  }

  NoticeQueue queue() {
    return queue;
  }

  NoticeLog log() {
    return log;
  }
}
