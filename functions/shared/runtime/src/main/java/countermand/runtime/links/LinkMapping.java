package countermand.runtime.links;

import countermand.core.Role;
import countermand.core.Side;
import countermand.dialects.links.KeyState;
import countermand.dialects.links.LinkChange;
import countermand.dialects.links.LinkSettings;
import countermand.dialects.links.LinkState;
import countermand.store.Link;
import countermand.store.Needs;
import countermand.store.Party;
import countermand.store.links.KeptLink;
import countermand.store.links.Key;
import countermand.store.links.LogEntry;

/** Between what operators say and what is kept: neither knows of the other. */
final class LinkMapping {
  private LinkMapping() {}

  static Link link(String id, LinkSettings settings) {
    return new Link(
        id,
        party(settings.marketplace()),
        party(settings.seller()),
        settings.window(),
        settings.answerWithin(),
        settings.invoiceTolerance(),
        settings.announceWindowEnd(),
        settings.recordUntold(),
        settings.paused(),
        settings.replayWindow(),
        settings.requestsPerMinute(),
        Needs.NONE);
  }

  static LinkState state(KeptLink kept) {
    return new LinkState(
        kept.link().id(), kept.version(), settings(kept.link()), kept.link().needs().sides());
  }

  private static LinkSettings settings(Link link) {
    return new LinkSettings(
        party(link.marketplace()),
        party(link.seller()),
        link.window(),
        link.answerWithin(),
        link.invoiceTolerance(),
        link.announceWindowEnd(),
        link.recordUntold(),
        link.paused(),
        link.replayWindow(),
        link.requestsPerMinute());
  }

  private static Party party(LinkSettings.Party party) {
    return new Party(party.dialect(), party.endpoint(), party.role(), party.upstream());
  }

  private static LinkSettings.Party party(Party party) {
    return new LinkSettings.Party(
        party.dialect(), party.endpoint(), party.role(), party.upstream());
  }

  static KeyState state(Key key) {
    return new KeyState(
        key.id(),
        key.side(),
        key.dialect(),
        key.createdAt(),
        key.lastUsedAt(),
        key.expiresAt(),
        key.only());
  }

  static Role role(Side side) {
    return switch (side) {
      case MARKETPLACE -> Role.MARKETPLACE;
      case SELLER -> Role.SELLER;
    };
  }

  static LinkChange change(LogEntry entry) {
    return new LinkChange(
        entry.at(),
        entry.by(),
        action(entry.action()),
        entry.fields().stream()
            .map(field -> new LinkChange.Field(field.name(), field.before(), field.after()))
            .toList());
  }

  private static LinkChange.Action action(LogEntry.Action action) {
    return switch (action) {
      case CREATED -> LinkChange.Action.CREATED;
      case CHANGED -> LinkChange.Action.CHANGED;
      case CREDENTIAL_ISSUED -> LinkChange.Action.CREDENTIAL_ISSUED;
      case CREDENTIAL_REVOKED -> LinkChange.Action.CREDENTIAL_REVOKED;
      case SECRETS_SET -> LinkChange.Action.SECRETS_SET;
    };
  }
}
