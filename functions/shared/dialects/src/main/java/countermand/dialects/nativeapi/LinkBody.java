package countermand.dialects.nativeapi;

import countermand.dialects.Dialects;
import countermand.dialects.json.Durations;
import countermand.dialects.json.Fields;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonObject;
import countermand.dialects.json.TextRule;
import countermand.dialects.links.LinkSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A link's settings as JSON: read and written side by side, so that both have every one. */
final class LinkBody {
  private static final int URL_MAX = 2_048;
  private static final int WORD_MAX = 32;
  private static final long PER_MINUTE_MAX = 1_000_000;
  private static final long TOLERANCE_MAX = 1_000_000_000_000_000L;
  private static final Map<String, Boolean> UNTOLD = Map.of("refuse", false, "record", true);
  private static final LinkSettings.Party NOBODY = new LinkSettings.Party("", null);

  private LinkBody() {}

  static LinkSettings read(Fields body) {
    LinkSettings.Party marketplace = body.requiredObject("marketplace", LinkBody::party);
    LinkSettings usual = usual(marketplace.dialect());
    return new LinkSettings(
        marketplace,
        body.requiredObject("seller", LinkBody::party),
        length(body, "window", usual.window()),
        length(body, "answerWithin", usual.answerWithin()),
        or(body.integer("invoiceTolerance", 0, TOLERANCE_MAX), usual.invoiceTolerance()),
        body.flag("announceWindowEnd", usual.announceWindowEnd()),
        or(body.word("partialCancelUntold", UNTOLD, text -> text), usual.recordUntold()),
        body.flag("paused", usual.paused()),
        length(body, "replayWindow", usual.replayWindow()),
        perMinute(body));
  }

  /** What holds where nothing is said, which its marketplace's protocol may know better. */
  private static LinkSettings usual(String marketplace) {
    LinkSettings usual = LinkSettings.between(NOBODY, NOBODY);
    return Dialects.find(marketplace)
        .map(dialect -> usual.lasting(dialect.usualWindow(), dialect.usualAnswerWithin()))
        .orElse(usual);
  }

  static JsonObject write(JsonObject json, LinkSettings settings) {
    return json.put("marketplace", write(settings.marketplace()))
        .put("seller", write(settings.seller()))
        .text("window", Durations.write(settings.window()))
        .text("answerWithin", Durations.write(settings.answerWithin()))
        .number("invoiceTolerance", settings.invoiceTolerance())
        .put("announceWindowEnd", new Json.Bool(settings.announceWindowEnd()))
        .text("partialCancelUntold", settings.recordUntold() ? "record" : "refuse")
        .put("paused", new Json.Bool(settings.paused()))
        .text("replayWindow", Durations.write(settings.replayWindow()))
        .number("requestsPerMinute", perMinute(settings));
  }

  private static LinkSettings.Party party(Fields fields) {
    return new LinkSettings.Party(
        fields.requiredText("dialect", TextRule.name(WORD_MAX)),
        url(fields, "endpoint"),
        or(fields.text("role", TextRule.name(WORD_MAX)), ""),
        url(fields, "upstream"));
  }

  private static Json write(LinkSettings.Party party) {
    return new JsonObject()
        .text("dialect", party.dialect())
        .text("endpoint", text(party.endpoint()))
        .text("role", party.role().isEmpty() ? null : party.role())
        .text("upstream", text(party.upstream()))
        .done();
  }

  private static @Nullable String text(@Nullable URI url) {
    return url == null ? null : url.toString();
  }

  private static @Nullable URI url(Fields fields, String name) {
    @Nullable String text = fields.text(name, TextRule.upTo(URL_MAX));
    if (text == null) {
      return null;
    }
    try {
      return new URI(text);
    } catch (URISyntaxException _) {
      fields.wrong(name, "must be a URL, such as https://shop.example/hooks");
      return null;
    }
  }

  private static @Nullable Integer perMinute(Fields body) {
    @Nullable Long requests = body.integer("requestsPerMinute", 1, PER_MINUTE_MAX);
    return requests == null ? null : Math.toIntExact(requests);
  }

  private static @Nullable Long perMinute(LinkSettings settings) {
    @Nullable Integer requests = settings.requestsPerMinute();
    return requests == null ? null : Long.valueOf(requests);
  }

  private static Duration length(Fields fields, String name, Duration usual) {
    return or(fields.duration(name), usual);
  }

  private static <T> T or(@Nullable T value, T usual) {
    return Optional.ofNullable(value).orElse(usual);
  }
}
