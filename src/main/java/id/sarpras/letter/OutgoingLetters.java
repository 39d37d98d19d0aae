package id.sarpras.letter;

import id.sarpras.letter.store.LetterStore;
import id.sarpras.shared.Ids;
import id.sarpras.shared.TrackingCodes;
import id.sarpras.shared.UnitId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Year;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Letters that go out, each with a number of its own: gap-free within a calendar year of the unit.
@Component
public class OutgoingLetters {

  /// What a letter knows of itself while it is being written.
  ///
  /// @param seal with the id in the address that verifies it
  public record Head(UUID id, String number, Instant issuedAt, String seal) {}

  private static final String ARCHIVE_CODE = "000.8.3.3";

  private final LetterStore store;
  private final TrackingCodes seals;
  private final InstantSource clock;

  OutgoingLetters(LetterStore store, TrackingCodes seals, InstantSource clock) {
    this.store = store;
    this.seals = seals;
    this.clock = clock;
  }

  /// Issues a letter in the transaction of the deed it tells of; where that is rolled back, the
  /// number is given back.
  ///
  /// @param unitShortName as it stands in the number, such as `BU`
  /// @param write makes the page from the letter's head
  @Transactional
  public OutgoingLetter issue(
      UnitId unit,
      String unitShortName,
      ZoneId zone,
      UUID subject,
      String title,
      String template,
      Function<Head, String> write) {
    Instant now = clock.instant();
    Year year = Year.from(now.atZone(zone));
    int running = store.nextNumber(unit, year);
    UUID id = Ids.next();
    String number = "%s/%d/%s".formatted(ARCHIVE_CODE, running, unitShortName);
    var head = new Head(id, number, now, seals.seal(id));
    var letter =
        new OutgoingLetter(id, subject, head.number(), title, template, write.apply(head), now);
    store.add(unit, year, letter);
    return letter;
  }

  /// The newest letter of a case.
  public Optional<OutgoingLetter> of(UnitId unit, UUID subject) {
    return store.newest(unit, subject);
  }

  /// The letter with this id, for whoever knows its seal.
  public Optional<OutgoingLetter> verify(UnitId unit, UUID id, String seal) {
    return seals.seal(id).equals(seal) ? store.find(unit, id) : Optional.empty();
  }
}
