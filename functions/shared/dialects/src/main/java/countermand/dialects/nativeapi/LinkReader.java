package countermand.dialects.nativeapi;

import countermand.core.Role;
import countermand.core.Side;
import countermand.dialects.Call;
import countermand.dialects.Denial;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.ids.PathText;
import countermand.dialects.json.FieldErrors;
import countermand.dialects.json.Fields;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonObject;
import countermand.dialects.json.JsonWriter;
import countermand.dialects.links.LinkPut;
import countermand.dialects.links.LinkSettings;
import countermand.dialects.links.LinkState;
import countermand.dialects.links.OperatorCall;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The operator's calls about links themselves. */
final class LinkReader {
  /** A link's name is part of paths, keys and hosts' logs: it is never in need of an escape. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");

  private LinkReader() {}

  /** {@code GET /v1/links?limit&cursor}. */
  static Call list(HttpRequest request, Role role) {
    return PageLimit.read(
        request,
        limit ->
            new Call.Operate(
                new OperatorCall.ListLinks(
                    limit,
                    request.queryValue("cursor").orElse(null),
                    page -> page.map(LinkReader::page).orElseGet(PageLimit::badCursor))));
  }

  /** {@code GET /v1/links/{link}}. */
  static Call show(HttpRequest request, Role role) {
    return new Call.Operate(
        new OperatorCall.ShowLink(
            name(request),
            found -> found.map(link -> reply(200, link)).orElseGet(LinkReader::noLink)));
  }

  /** {@code PUT /v1/links/{link}}: all settings, those that are left out as they usually are. */
  static Call put(HttpRequest request, Role role) {
    FieldErrors errors = new FieldErrors();
    String name = name(request);
    if (!NAME.matcher(name).matches()) {
      errors.add(
          "/link",
          "link must have 1 to 63 lower-case letters, digits and hyphens, and not begin with a"
              + " hyphen");
    }
    @Nullable Long seen = seen(request, errors);
    Json.Obj json = CommandReader.object(request.body(), errors);
    if (!errors.none()) {
      return new Call.Answered(Problem.malformed(errors.all()).reply());
    }
    Fields body = new Fields(json, errors);
    LinkSettings settings = LinkBody.read(body);
    body.nothingElse();
    return errors.none()
        ? new Call.Operate(new OperatorCall.PutLink(name, settings, seen, LinkReader::done))
        : new Call.Answered(Problem.malformed(errors.all()).reply());
  }

  /** The link in the path; one that cannot be read is nobody's. */
  static String name(HttpRequest request) {
    return PathText.decode(request.pathParameters().getOrDefault("link", "")).orElse("");
  }

  static HttpReply noLink() {
    return Denials.reply(new Denial.LinkNotFound());
  }

  /** What the operator saw before (RFC 9110, 13.1.1). */
  private static @Nullable Long seen(HttpRequest request, FieldErrors errors) {
    @Nullable String header = request.header("If-Match").orElse(null);
    if (header == null) {
      return null;
    }
    Matcher version = VERSION.matcher(header);
    if (version.matches()) {
      return Long.valueOf(version.group(1));
    }
    errors.add("/If-Match", "the header If-Match must be the ETag of an answer before");
    return null;
  }

  private static HttpReply done(LinkPut done) {
    return switch (done) {
      case LinkPut.Created(LinkState now) -> reply(201, now);
      case LinkPut.AsWished(LinkState now) -> reply(200, now);
      case LinkPut.Invalid(var errors) -> Problem.malformed(errors).reply();
      case LinkPut.Changed _ ->
          new Problem(
                  412,
                  "LINK_CHANGED",
                  "Somebody has changed this link since you read it, or made it; read it again and"
                      + " send what it should be now.")
              .reply();
    };
  }

  private static HttpReply reply(int status, LinkState link) {
    return HttpReply.json(status, JsonWriter.write(view(link)))
        .with("ETag", "\"" + link.version() + "\"");
  }

  private static HttpReply page(LinkState.Page page) {
    return HttpReply.json(
        200,
        JsonWriter.write(
            new JsonObject()
                .put("links", Json.Arr.of(page.links().stream().map(LinkReader::view)))
                .text("cursor", page.cursor())
                .done()));
  }

  private static Json view(LinkState link) {
    JsonObject json = new JsonObject().text("link", link.link()).number("version", link.version());
    return LinkBody.write(json, link.settings()).put("needsAttention", attention(link)).done();
  }

  private static @Nullable Json attention(LinkState link) {
    return link.needsAttention().isEmpty()
        ? null
        : Json.Arr.of(
            Arrays.stream(Side.values())
                .filter(link.needsAttention()::contains)
                .map(side -> new Json.Text(side.name().toLowerCase(Locale.ROOT))));
  }
}
