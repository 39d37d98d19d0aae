package id.sarpras.complaint;

import id.sarpras.complaint.store.RegisterStore;
import id.sarpras.identity.Officer;
import id.sarpras.identity.SubjectGuard;
import id.sarpras.shared.Happened;
import id.sarpras.shared.PhoneNumber;
import id.sarpras.shared.UnitId;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The register as officers search it: each sees only what he or she may.
@Component
public class Register implements SubjectGuard {

  /// How many rows a page has.
  public static final int PAGE = 50;

  private static final int EXPORT = 500;

  private final RegisterStore store;
  private final Identities identities;
  private final Secrecy secrecy;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Register(
      RegisterStore store,
      Identities identities,
      Secrecy secrecy,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.store = store;
    this.identities = identities;
    this.secrecy = secrecy;
    this.events = events;
    this.clock = clock;
  }

  /// What waits, the oldest deadline first.
  ///
  /// @param page from 0
  public List<Complaint> board(Officer officer, int page) {
    return store.board(secrecy.sight(officer), PAGE, page * PAGE);
  }

  /// How many wait.
  public int countOpen(Officer officer) {
    return store.countOpen(secrecy.sight(officer));
  }

  /// Searches, the newest first. Officials find complainants by name, number and address as well.
  ///
  /// @param page from 0
  public List<Complaint> search(Officer officer, RegisterQuery query, int page) {
    Sight sight = secrecy.sight(officer);
    Optional<Complaint> known = store.byReference(sight, query.words().toUpperCase(Locale.ROOT));
    if (known.isPresent() && page == 0) {
      return List.of(known.get());
    }
    return store.search(sight, query, marks(sight, query), PAGE, page * PAGE);
  }

  /// Does something with all that a search finds, the newest first; what is hidden from the officer
  /// meanwhile is not among it.
  ///
  /// @param most after so many it ends
  /// @return whether that was all
  public boolean each(Officer officer, RegisterQuery query, int most, Consumer<Complaint> use) {
    List<Complaint> found = search(officer, query, 0);
    int count = 0;
    while (!found.isEmpty()) {
      for (Complaint complaint : found) {
        if (count == most) {
          return false;
        }
        use.accept(complaint);
        count++;
      }
      Sight sight = secrecy.sight(officer);
      found =
          isOne(query, found)
              ? List.of()
              : store.search(sight, query, marks(sight, query), found.getLast().id(), EXPORT);
    }
    return true;
  }

  /// Writes down that an officer took a part of the register out of the house.
  @Transactional
  public void exported(Officer officer) {
    events.publishEvent(
        new Happened(
            officer.unit(),
            officer.id().value(),
            "complaint.exported",
            officer.actor(),
            clock.instant(),
            Map.of()));
  }

  private static boolean isOne(RegisterQuery query, List<Complaint> found) {
    return found.size() == 1
        && found.getFirst().reference().equals(query.words().toUpperCase(Locale.ROOT));
  }

  private List<byte[]> marks(Sight sight, RegisterQuery query) {
    return sight.isWide() && !query.words().isEmpty()
        ? identities.marksOf(query.words())
        : List.of();
  }

  /// The case with this number, its own or the one at SP4N-LAPOR!, where the officer sees it.
  public Optional<Complaint> byReference(Officer officer, String reference) {
    return store.byReference(secrecy.sight(officer), reference.strip());
  }

  /// The cases that wait for an officer: on the own desk; for officials what nobody has yet; for
  /// the head what is proposed or objected to.
  public List<Complaint> waitingFor(Officer officer) {
    return secrecy.those(officer, store.open(secrecy.sight(officer)), Register::waits);
  }

  private static boolean waits(Sight sight, Complaint complaint) {
    boolean isMine =
        complaint.officer().isPresent()
            ? complaint.officer().filter(sight.officer()::equals).isPresent()
            : complaint.team().filter(sight.teams()::contains).isPresent();
    return complaint.restsSince().isEmpty()
        && switch (complaint.state()) {
          case REGISTERED -> sight.official();
          case CLASSIFIED -> sight.official() || isMine;
          case ASSIGNED -> isMine || sight.official() && !complaint.isAssigned();
          case PROPOSED, OBJECTED -> sight.head();
          default -> false;
        };
  }

  /// Open cases about the same, as far as an officer has worded them for others.
  public List<Similar> similar(UnitId unit, String text) {
    return store.similar(unit, text);
  }

  /// Cases that may be about the same as what a complainant is saying, as far as the officer sees
  /// them: open ones with some of the same words, and any of the same telephone number.
  public List<Complaint> alike(Officer officer, String text, String phone) {
    Sight sight = secrecy.sight(officer);
    List<byte[]> marks =
        sight.isWide() && PhoneNumber.read(phone).isPresent()
            ? identities.marksOf(phone)
            : List.of();
    return store.alike(sight, text, marks);
  }

  @Override
  public boolean hides(Officer officer, UUID subject) {
    return store.hides(secrecy.sight(officer), subject);
  }
}
