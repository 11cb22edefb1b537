package countermand.runtime;

import countermand.core.OrderName;
import countermand.core.Role;
import countermand.core.Side;
import countermand.core.Terms;
import countermand.dialects.Call;
import countermand.dialects.Denial;
import countermand.dialects.Dossier;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.Operation;
import countermand.dialects.Protocol;
import countermand.dialects.Route;
import countermand.dialects.Scene;
import countermand.dialects.Welcome;
import countermand.dialects.links.ConsoleKeys;
import countermand.runtime.links.Operators;
import countermand.store.BusyException;
import countermand.store.Desk;
import countermand.store.Directory;
import countermand.store.Link;
import countermand.store.erasure.Erasure;
import countermand.store.feed.FeedDesk;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * From a request to its reply: route, body size, credentials, link and side, legible headers and
 * query, then the dialect reads, the desk decides, the dialect answers.
 */
final class Dispatcher {
  private static final int RETRY_AFTER_SECONDS = 1;

  private final Authentication authentication;
  private final Authorisation authorisation;
  private final Desk desk;
  private final Deciding deciding;
  private final FeedDesk feed;
  private final DeliveryCalls deliveries;
  private final TermsOfLinks terms;
  private final AccessTokens tokens;
  private final Erasure erasure;
  private final RateLimit rateLimit;
  private final Watch watch;
  private final Upstreams upstreams;
  private final Optional<Operators> links;
  private final Search search;
  private final Function<Route, Protocol> protocols;

  Dispatcher(
      Directory directory,
      Authentication authentication,
      Desk desk,
      Deciding deciding,
      FeedDesk feed,
      DeliveryCalls deliveries,
      TermsOfLinks terms,
      AccessTokens tokens,
      Erasure erasure,
      RateLimit rateLimit,
      Watch watch,
      Abilities abilities) {
    this.authentication = authentication;
    this.authorisation = new Authorisation(directory);
    this.desk = desk;
    this.deciding = deciding;
    this.feed = feed;
    this.deliveries = deliveries;
    this.terms = terms;
    this.tokens = tokens;
    this.erasure = erasure;
    this.rateLimit = rateLimit;
    this.watch = watch;
    this.upstreams = abilities.upstreams();
    this.links = abilities.links();
    this.search = abilities.search();
    this.protocols = abilities.protocols();
  }

  HttpReply answer(HttpRequest request) {
    Protocol dialect = protocol(request);
    Optional<Operation> operation = Optional.ofNullable(dialect.operations().get(request.route()));
    if (operation.isEmpty()) {
      return denied(dialect, request, new Denial.RouteNotFound());
    }
    int bytesMax = dialect.bodyBytesMax(request.route());
    if (request.body().length > bytesMax) {
      return denied(dialect, request, new Denial.BodyTooLarge(bytesMax));
    }
    @Nullable Function<HttpRequest, HttpReply> anybodys = operation.get().anybodys();
    if (anybodys != null) {
      return legibly(dialect, request, () -> anybodys.apply(request));
    }
    @Nullable Function<HttpRequest, Welcome> welcome = operation.get().welcome();
    if (welcome != null) {
      return legibly(
          dialect,
          request,
          () -> authentication.reception().received(dialect, request, welcome.apply(request)));
    }
    try {
      return switch (authentication.identity(dialect, request)) {
        case Identity.Known(Caller caller) -> authorised(dialect, operation.get(), request, caller);
        case Identity.Unknown(Denial why) -> denied(dialect, request, why);
      };
    } catch (BusyException e) {
      return denied(dialect, request, new Denial.Busy(RETRY_AFTER_SECONDS));
    }
  }

  /** What is spoken at the route of a request. */
  Protocol protocol(HttpRequest request) {
    return protocols.apply(request.route());
  }

  private static HttpReply legibly(
      Protocol dialect, HttpRequest request, Supplier<HttpReply> answer) {
    return request.legible() ? answer.get() : denied(dialect, request, new Denial.Illegible());
  }

  private HttpReply authorised(
      Protocol dialect, Operation operation, HttpRequest request, Caller caller) {
    Operation.Reader reader = operation.readers().get(caller.role());
    return switch (authorisation.reach(caller, request, operation.aboutLinks())) {
      case Authorisation.Reach.Denied it -> denied(dialect, request, it.why());
      case Authorisation.Reach.OneLink _, Authorisation.Reach.NoLink _
          when reader == null || !caller.credential().allows(request.resource()) ->
          denied(dialect, request, new Denial.Forbidden());
      case Authorisation.Reach.OneLink(Link link) ->
          limited(dialect, link, caller)
              .map(limited -> denied(dialect, request, limited))
              .orElseGet(() ->
                  legibly(
                      dialect,
                      request,
                      () -> performed(reader.read(request, caller.role()), link, caller)));
      case Authorisation.Reach.NoLink _ ->
          legibly(dialect, request, () -> aboutNoLink(dialect, reader, request, caller));
    };
  }

  /** People read and answer however often their link's systems call. */
  private Optional<Denial.RateLimited> limited(Protocol dialect, Link link, Caller caller) {
    return dialect.name().equals(ConsoleKeys.DIALECT)
        ? Optional.empty()
        : rateLimit.spend(link, caller.role());
  }

  private HttpReply performed(Call call, Link link, Caller caller) {
    Terms agreed = terms.of(link);
    Trail.current().say("link", link.id());
    Trail.current().say("command", call.getClass().getSimpleName());
    return switch (call) {
      case Call.Decide c -> c.reply().apply(deciding.one(c, link, agreed));
      case Call.DecideEach c -> c.reply().apply(deciding.each(c, link, agreed));
      case Call.DecideAll c -> c.reply().apply(deciding.all(c, link, agreed));
      case Call.Visit c -> performed(c.then().apply(scene(link, caller)), link, caller);
      case Call.LookAtEach c ->
          performed(c.then().apply(desk.lookAtEach(link.id(), agreed, c.orders())), link, caller);
      case Call.Find c ->
          performed(c.then().apply(search.orders(link.id(), c.text(), c.limit())), link, caller);
      case Call.ShowDossier c -> c.reply().apply(dossier(c.order(), link, agreed, caller));
      case Call.EndToken c -> ended(c, caller);
      case Call.Look c ->
          performed(c.then().apply(desk.look(link.id(), agreed, c.order())), link, caller);
      case Call.IfUpstream c ->
          performed(link.seller().upstream() == null ? c.otherwise() : c.having(), link, caller);
      case Call.PassOn c -> performed(upstreams.pass(c, link), link, caller);
      case Call.ShowOrder c -> c.reply().apply(desk.show(link.id(), agreed, c.order()));
      case Call.ShowEligibility c ->
          c.reply().apply(desk.eligibility(link.id(), agreed, c.order(), side(caller.role())));
      case Call.ListDecisions c ->
          c.reply().apply(desk.decisions(link.id(), agreed, c.limit(), c.cursor()));
      case Call.Try c ->
          performed(
              c.then().apply(desk.attempt(link.id(), agreed, c.order(), c.commands())),
              link,
              caller);
      case Call.ExchangeToken c -> c.reply().apply(tokens.exchange(caller.credential(), c));
      case Call.IssueToken c -> c.reply().apply(tokens.issue(caller.credential(), c.lifetime()));
      case Call.ShowDeliveries c ->
          c.reply().apply(desk.look(link.id(), agreed, c.order()).map(deliveries::ofOrder));
      case Call.ListUndelivered c ->
          c.reply().apply(deliveries.undelivered(link.id(), c.status(), c.limit(), c.cursor()));
      case Call.ReadLost c -> c.reply().apply(deliveries.lost(link.id(), caller, c.limit()));
      case Call.ConfirmLost c -> c.reply().apply(deliveries.confirmLost(link.id(), c.upTo()));
      case Call.Redeliver c -> c.reply().apply(deliveries.redeliver(link.id(), c.id()));
      case Call.EraseTexts c -> c.reply().apply(erasure.erase(link.id(), c.order()));
      case Call.ReadFeed c -> c.reply().apply(feed.page(link.id(), c.limit(), c.after()));
      case Call.Operate c -> operated(c, caller);
      case Call.CallAttention c -> {
        watch.needsAttention(link.id(), side(caller.role()), c.why());
        yield c.reply();
      }
      case Call.Answered c -> c.reply();
    };
  }

  private HttpReply operated(Call.Operate call, Caller operator) {
    return links
        .orElseThrow(() -> new IllegalStateException("this function does not serve operators"))
        .answer(call.what(), operator.credential().id());
  }

  private Scene scene(Link link, Caller caller) {
    return new Scene(
        link.id(),
        link.marketplace().dialect(),
        link.seller().dialect(),
        link.paused(),
        caller.role(),
        desk.now());
  }

  private Optional<Dossier> dossier(OrderName name, Link link, Terms agreed, Caller caller) {
    return desk.show(link.id(), agreed, name)
        .map(order ->
            new Dossier(
                order,
                desk.eligibility(order, agreed, side(caller.role())),
                deliveries.ofOrder(order)));
  }

  private HttpReply ended(Call.EndToken call, Caller caller) {
    tokens.end(caller.credential(), call.token());
    return call.reply();
  }

  private HttpReply aboutNoLink(
      Protocol dialect, Operation.Reader reader, HttpRequest request, Caller caller) {
    return switch (reader.read(request, caller.role())) {
      case Call.Answered answered -> answered.reply();
      case Call.Operate operate -> operated(operate, caller);
      case Call.IssueToken c -> c.reply().apply(tokens.issue(caller.credential(), c.lifetime()));
      case Call.EndToken c -> ended(c, caller);
      case Call.Decide _,
          Call.DecideEach _,
          Call.Look _,
          Call.Try _,
          Call.ExchangeToken _,
          Call.CallAttention _,
          Call.IfUpstream _,
          Call.PassOn _,
          Call.ShowOrder _,
          Call.ShowEligibility _,
          Call.ListDecisions _,
          Call.ShowDeliveries _,
          Call.ListUndelivered _,
          Call.ReadLost _,
          Call.ConfirmLost _,
          Call.Redeliver _,
          Call.EraseTexts _,
          Call.ReadFeed _,
          Call.DecideAll _,
          Call.Visit _,
          Call.LookAtEach _,
          Call.Find _,
          Call.ShowDossier _ ->
          denied(dialect, request, new Denial.LinkNotFound());
    };
  }

  private static HttpReply denied(Protocol dialect, HttpRequest request, Denial why) {
    Trail.current().denied(why);
    return dialect.deny(request, why);
  }

  /** An operator sees what the marketplace would. */
  private static Side side(Role role) {
    return switch (role) {
      case MARKETPLACE, OPERATOR -> Side.MARKETPLACE;
      case SELLER -> Side.SELLER;
    };
  }
}
