package countermand.store.feed;

import countermand.store.telling.Table;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A client with something that happens before, or after, the next call of a kind. */
final class InTheWay {
  private final String call;
  private final Runnable before;
  private final Runnable after;
  private boolean over;

  private InTheWay(String call, Runnable before, Runnable after) {
    this.call = call;
    this.before = before;
    this.after = after;
  }

  static DynamoDbClient before(String call, Runnable what) {
    return new InTheWay(call, what, () -> {}).client();
  }

  static DynamoDbClient after(String call, Runnable what) {
    return new InTheWay(call, () -> {}, what).client();
  }

  static Runnable crash() {
    return () -> {
      throw new IllegalStateException("the function died");
    };
  }

  private DynamoDbClient client() {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (_, method, arguments) -> {
              boolean now = !over && method.getName().equals(call);
              over |= now;
              if (now) {
                before.run();
              }
              try {
                Object answer = method.invoke(Table.plain(), arguments);
                if (now) {
                  after.run();
                }
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
