package id.sarpras.agenda;

import id.sarpras.agenda.store.LinkStore;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Officers;
import id.sarpras.identity.Role;
import id.sarpras.shared.Happened;
import id.sarpras.shared.Ids;
import id.sarpras.shared.TrackingCode;
import id.sarpras.shared.TrackingCodes;
import id.sarpras.shared.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The calendar links of officers: made, taken back, and opened by whoever has the secret.
@Component
public class CalendarLinks {

  /// What a secret leads to.
  public sealed interface Opened {}

  /// A link that works.
  public record Open(CalendarLink link) implements Opened {}

  /// One that was taken back, or whose officer may no longer sign in.
  public record Gone() implements Opened {}

  /// None.
  public record Unknown() implements Opened {}

  /// How exactly the last fetch is known.
  private static final Duration APART = Duration.ofMinutes(5);

  private final LinkStore store;
  private final Officers officers;
  private final TrackingCodes codes;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  CalendarLinks(
      LinkStore store,
      Officers officers,
      TrackingCodes codes,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.store = store;
    this.officers = officers;
    this.codes = codes;
    this.events = events;
    this.clock = clock;
  }

  /// Makes a link for an officer.
  ///
  /// @param language in which the feed is written
  @Transactional
  public CalendarLink make(Officer officer, Scope scope, Locale language) {
    var link =
        new CalendarLink(
            officer.unit(),
            Ids.next(),
            officer.id(),
            scope,
            language,
            clock.instant(),
            Optional.empty());
    store.add(link, codes.hash(secret(link)));
    tell(link, "agenda.link-made", officer);
    return link;
  }

  /// Those that an officer may take back: the own ones, and for an administrator all.
  public List<CalendarLink> of(Officer officer) {
    return store.living(officer.unit()).stream()
        .filter(link -> isOf(link, officer) || officer.is(Role.ADMINISTRATOR))
        .toList();
  }

  /// Takes a link back; from now on its secret opens nothing.
  ///
  /// @return false where this officer has no such link
  @Transactional
  public boolean revoke(Officer officer, UUID id) {
    Optional<CalendarLink> link =
        of(officer).stream().filter(one -> one.id().equals(id)).findFirst();
    link.filter(one -> store.revoke(one, officer.id(), clock.instant()))
        .ifPresent(one -> tell(one, "agenda.link-revoked", officer));
    return link.isPresent();
  }

  /// The secret of a link. Only its own officer is shown it.
  public TrackingCode secret(CalendarLink link) {
    return codes.codeOf(link.id());
  }

  public static boolean isOf(CalendarLink link, Officer officer) {
    return link.officer().equals(officer.id());
  }

  /// What a secret leads to; a fetch of a link that works is remembered.
  public Opened open(UnitId unit, TrackingCode secret) {
    Optional<LinkStore.Known> known = store.find(unit, codes.hash(secret));
    if (known.isEmpty()) {
      return new Unknown();
    }
    CalendarLink link = known.get().link();
    boolean isServing = officers.find(unit, link.officer()).map(Officer::active).orElse(false);
    if (known.get().revoked() || !isServing) {
      return new Gone();
    }
    store.fetched(link, clock.instant(), APART);
    return new Open(link);
  }

  private void tell(CalendarLink link, String deed, Officer by) {
    Instant now = clock.instant();
    events.publishEvent(
        new Happened(link.unit(), link.id(), deed, by.actor(), now, Map.of("scope", said(link))));
  }

  private static String said(CalendarLink link) {
    return switch (link.scope()) {
      case Scope.OfFacility(var facility) -> facility.value().toString();
      case Scope.OfBuilding(var building) -> building;
      case Scope.Own() -> "own";
    };
  }
}
