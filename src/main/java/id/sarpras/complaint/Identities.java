package id.sarpras.complaint;

import id.sarpras.complaint.store.IdentityStore;
import id.sarpras.identity.Officer;
import id.sarpras.shared.EmailAddress;
import id.sarpras.shared.Happened;
import id.sarpras.shared.PhoneNumber;
import id.sarpras.shared.TrackingCodes;
import id.sarpras.shared.UnitId;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/// Who complained, apart from what they complained about and sealed. The program opens a seal to
/// write to its owner; an officer opens it with a reason, and the complainant is shown that.
@Component
public class Identities implements Seals {

  private record Kept(String name, String phone, String email, String address) {}

  private static final int BATCH = 200;
  private static final int SHORTEST_WORD = 3;

  private final IdentityStore store;
  private final Vault vault;
  private final TrackingCodes marks;
  private final ObjectMapper json;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Identities(
      IdentityStore store,
      Vault vault,
      TrackingCodes marks,
      ObjectMapper json,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.store = store;
    this.vault = vault;
    this.marks = marks;
    this.json = json;
    this.events = events;
    this.clock = clock;
  }

  /// Seals who complained, in the transaction that registers the complaint.
  void keep(UnitId unit, ComplaintId complaint, Complainant who) {
    var kept =
        new Kept(
            who.name(),
            who.phone().map(PhoneNumber::value).orElse(""),
            who.email().map(EmailAddress::value).orElse(""),
            who.address());
    byte[] sealed = vault.seal(json.writeValueAsBytes(kept), owner(unit, complaint));
    store.put(unit, complaint, sealed, vault.newest());
    store.mark(unit, complaint, found(who).map(marks::mark).toList());
  }

  /// Who complained, for the program's own use: to write to them.
  Optional<Complainant> of(UnitId unit, ComplaintId complaint) {
    return store
        .find(unit, complaint)
        .map(seal -> vault.open(seal, owner(unit, complaint)))
        .map(plain -> json.readValue(new String(plain, StandardCharsets.UTF_8), Kept.class))
        .map(
            kept ->
                new Complainant(
                    kept.name(),
                    PhoneNumber.read(kept.phone()),
                    EmailAddress.read(kept.email()),
                    kept.address()));
  }

  /// The same where it can be opened: what needs only some of it does not fail because a key is
  /// missing.
  Optional<Complainant> ifReadable(UnitId unit, ComplaintId complaint) {
    try {
      return of(unit, complaint);
    } catch (Vault.CannotOpen missing) {
      return Optional.empty();
    }
  }

  /// Whether a complainant is to be written to by e-mail. Where that cannot be read now, it is
  /// tried: the job waits until the key is back.
  boolean hasMail(UnitId unit, ComplaintId complaint) {
    try {
      return of(unit, complaint).flatMap(Complainant::email).isPresent();
    } catch (Vault.CannotOpen missing) {
      return true;
    }
  }

  /// Whether a complaint has an identity at all.
  public boolean isKnown(UnitId unit, ComplaintId complaint) {
    return store.find(unit, complaint).isPresent();
  }

  /// Opens the seal for an officer who may see the case. Each opening is written down.
  @Transactional
  public Optional<Complainant> open(Officer officer, ComplaintId complaint, String reason) {
    opening(officer, complaint, reason);
    return of(officer.unit(), complaint);
  }

  /// Writes down that an officer gets to know who complained.
  void opening(Officer officer, ComplaintId complaint, String reason) {
    if (!isKnown(officer.unit(), complaint)) {
      return;
    }
    Instant now = clock.instant();
    store.opened(
        officer.unit(),
        complaint,
        new Opening(officer.id(), officer.name(), officer.position(), reason, now));
    events.publishEvent(
        new Happened(
            officer.unit(),
            complaint.value(),
            "complaint.identity-opened",
            officer.actor(),
            now,
            Map.of("reason", reason)));
  }

  /// Every opening, the first first.
  public List<Opening> openings(UnitId unit, ComplaintId complaint) {
    return store.openings(unit, complaint);
  }

  /// Whether a complaint came from this e-mail address.
  boolean isFrom(UnitId unit, ComplaintId complaint, EmailAddress sender) {
    return store.hasMark(unit, complaint, marks.mark(sign(sender.value())));
  }

  /// The mark under which a number is found.
  byte[] markOf(PhoneNumber phone) {
    return marks.mark(phone.value());
  }

  /// The marks under which somebody is found by a name, a number or an address; each word of a name
  /// for itself.
  List<byte[]> marksOf(String typed) {
    var texts = new ArrayList<String>();
    EmailAddress.read(typed).ifPresent(email -> texts.add(sign(email.value())));
    PhoneNumber.read(typed).ifPresent(phone -> texts.add(phone.value()));
    if (texts.isEmpty()) {
      words(typed).forEach(texts::add);
    }
    return texts.stream().map(marks::mark).toList();
  }

  @Override
  @Transactional
  public int rewrap() {
    List<IdentityStore.Sealed> older = store.older(vault.newest(), BATCH);
    for (IdentityStore.Sealed one : older) {
      store.put(
          one.unit(),
          one.complaint(),
          vault.rewrapped(one.content(), owner(one.unit(), one.complaint())),
          vault.newest());
    }
    return older.size();
  }

  /// How many seals are under older keys than the newest.
  public int older() {
    return store.countOlder(vault.newest());
  }

  private static Stream<String> found(Complainant who) {
    return Stream.of(
            words(who.name()),
            who.phone().stream().map(PhoneNumber::value),
            who.email().stream().map(email -> sign(email.value())))
        .flatMap(some -> some);
  }

  private static Stream<String> words(String name) {
    return Stream.of(sign(name).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> word.length() >= SHORTEST_WORD)
        .distinct();
  }

  /// The same for whoever writes it in capitals, in full width or with accents.
  private static String sign(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT);
  }

  private static String owner(UnitId unit, ComplaintId complaint) {
    return unit.value() + "/" + complaint.value();
  }
}
