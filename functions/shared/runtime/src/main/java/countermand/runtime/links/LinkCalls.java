package countermand.runtime.links;

import countermand.dialects.HttpReply;
import countermand.dialects.links.LinkChange;
import countermand.dialects.links.LinkLogRead;
import countermand.dialects.links.LinkPut;
import countermand.dialects.links.OperatorCall;
import countermand.store.BusyException;
import countermand.store.DynamoSecrets;
import countermand.store.Link;
import countermand.store.envelope.Envelope;
import countermand.store.links.KeptLink;
import countermand.store.links.KeyRing;
import countermand.store.links.KeySeal;
import countermand.store.links.LinkBook;
import countermand.store.links.LinkLog;
import countermand.store.links.SecretBox;
import countermand.store.tokens.DynamoIssuedTokens;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Does what operators want with links, in the table. */
public final class LinkCalls implements Operators {
  /** Operators are few: whoever loses so often in a row is told to come back. */
  private static final int TRIES = 5;

  private final LinkBook book;
  private final LinkReads reads;
  private final LinkLog log;
  private final KeyCalls keys;
  private final SecretCalls secrets;
  private final LinkRules rules;
  private final Deeds deeds;

  /**
   * Works on a table.
   *
   * @param clock the real time: operators and their keys have nothing to do with business time
   * @param chance gives so many unguessable bytes
   */
  public LinkCalls(
      DynamoDbClient dynamo,
      String table,
      LinkRules rules,
      Envelope envelope,
      InstantSource clock,
      IntFunction<byte[]> chance) {
    this.book = new LinkBook(dynamo, table);
    this.reads = new LinkReads(book);
    this.log = new LinkLog(dynamo, table);
    this.deeds = new Deeds(clock, chance);
    this.keys =
        new KeyCalls(
            book,
            new KeyRing(dynamo, table),
            new KeySeal(envelope),
            new DynamoIssuedTokens(dynamo, table),
            deeds);
    this.secrets =
        new SecretCalls(
            book, new SecretBox(dynamo, table, new DynamoSecrets(dynamo, table, envelope)), deeds);
    this.rules = rules;
  }

  /**
   * Does it, and answers.
   *
   * @param by the id of the operator's key
   */
  @Override
  public HttpReply answer(OperatorCall call, String by) {
    return switch (call) {
      case OperatorCall.PutLink c -> c.reply().apply(put(c, by));
      case OperatorCall.ShowLink c -> reads.answer(c);
      case OperatorCall.ListLinks c -> reads.answer(c);
      case OperatorCall.LookAround _ ->
          throw new IllegalStateException("only the console looks around");
      case OperatorCall.ReadLog c -> c.reply().apply(log(c));
      case OperatorCall.IssueKey c -> c.reply().apply(keys.issue(c.link(), c.wish(), by));
      case OperatorCall.ListKeys c -> c.reply().apply(keys.list(c.link()));
      case OperatorCall.PutSecrets c ->
          c.reply().apply(secrets.put(c.link(), c.side(), c.newestFirst(), by));
      case OperatorCall.RevokeKey c -> c.reply().apply(keys.revoke(c.link(), c.id(), by));
    };
  }

  private LinkPut put(OperatorCall.PutLink call, String by) {
    var faults = rules.faults(call.settings());
    if (!faults.isEmpty()) {
      return new LinkPut.Invalid(faults);
    }
    Link wanted = LinkMapping.link(call.link(), call.settings());
    for (int i = 0; i < TRIES; i++) {
      Optional<LinkPut> done = tried(wanted, call.seen(), by);
      if (done.isPresent()) {
        return done.get();
      }
    }
    throw new BusyException();
  }

  /** Empty where somebody else was faster. */
  private Optional<LinkPut> tried(Link wanted, @Nullable Long seen, String by) {
    Optional<KeptLink> there = book.read(wanted.id());
    long version = there.map(KeptLink::version).orElse(0L);
    if (seen != null && seen != version) {
      return Optional.of(new LinkPut.Changed());
    }
    if (there.isEmpty()) {
      return book.create(wanted, deeds.by(by))
          ? Optional.of(new LinkPut.Created(LinkMapping.state(new KeptLink(wanted, 1))))
          : Optional.empty();
    }
    Link next = wanted.needingAttention(there.get().link().needsAttention());
    if (there.get().link().equals(next)) {
      return Optional.of(new LinkPut.AsWished(LinkMapping.state(there.get())));
    }
    return book.replace(there.get(), next, deeds.by(by))
        ? Optional.of(new LinkPut.AsWished(LinkMapping.state(new KeptLink(next, version + 1))))
        : Optional.empty();
  }

  private LinkLogRead log(OperatorCall.ReadLog call) {
    if (book.read(call.link()).isEmpty()) {
      return new LinkLogRead.NoLink();
    }
    return log.page(call.link(), call.limit(), call.cursor())
        .<LinkLogRead>map(page ->
            new LinkLogRead.Shown(
                new LinkChange.Page(
                    page.entries().stream().map(LinkMapping::change).toList(), page.cursor())))
        .orElseGet(LinkLogRead.BadCursor::new);
  }
}
