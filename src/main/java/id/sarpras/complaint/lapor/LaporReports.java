package id.sarpras.complaint.lapor;

import id.sarpras.complaint.Complaint;
import id.sarpras.complaint.ComplaintChannel;
import id.sarpras.complaint.ComplaintIntake;
import id.sarpras.complaint.Handover;
import id.sarpras.complaint.Registered;
import id.sarpras.complaint.Vault;
import id.sarpras.identity.Officer;
import id.sarpras.page.Texts;
import id.sarpras.shared.Ids;
import id.sarpras.shared.TrackingCodes;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Reports from SP4N-LAPOR!. Each number is one case, however often it comes.
@Component
public class LaporReports {

  /// An export as it would be taken over.
  ///
  /// @param known how many of its reports are in the register already
  public record Preview(
      UUID id, List<LaporRow> fresh, int known, List<LaporExport.Problem> problems) {}

  private static final Duration KEPT = Duration.ofDays(1);

  /// How many reports are registered in one transaction.
  private static final int TOGETHER = 100;

  private final LaporStore store;
  private final ComplaintIntake intake;
  private final Vault vault;
  private final TrackingCodes codes;
  private final Standards standards;
  private final InstantSource clock;
  private final TransactionOperations transaction;

  LaporReports(
      LaporStore store,
      ComplaintIntake intake,
      Vault vault,
      TrackingCodes codes,
      Standards standards,
      InstantSource clock,
      TransactionOperations transaction) {
    this.store = store;
    this.intake = intake;
    this.vault = vault;
    this.codes = codes;
    this.standards = standards;
    this.clock = clock;
    this.transaction = transaction;
  }

  /// The submission of the report with a number: the same number is the same case.
  public UUID submission(LaporNumber number) {
    return codes.submissionOf("lapor:" + number.value());
  }

  /// The report with this number, where it is in the register already.
  public Optional<Registered> known(LaporNumber number) {
    return intake.before(standards.home(), submission(number));
  }

  /// The number that a case has at SP4N-LAPOR!; empty where it came otherwise.
  public Optional<LaporNumber> number(Complaint complaint) {
    return complaint.channel() == ComplaintChannel.LAPOR
        ? store.number(complaint.unit(), complaint.id())
        : Optional.empty();
  }

  /// Registers a report under its number.
  ///
  /// @param handover with the submission of the number
  public Registered register(LaporNumber number, Handover handover) {
    return intake.register(
        handover, complaint -> store.add(standards.home().id(), number, complaint));
  }

  /// Reads an export and keeps it, sealed, until it is taken over.
  ///
  /// @throws BadExport where it is none
  public UUID upload(Officer officer, byte[] file) throws BadExport {
    read(file);
    UUID id = Ids.next();
    store.removeExports(clock.instant().minus(KEPT));
    store.addExport(
        officer.unit(),
        id,
        officer.id(),
        vault.seal(file, owner(officer.unit(), id)),
        clock.instant());
    return id;
  }

  /// What an uploaded export would bring. Empty where it is taken over already, or another
  /// officer's.
  public Optional<Preview> preview(Officer officer, UUID id) {
    return store
        .export(officer.unit(), id, officer.id())
        .map(seal -> vault.open(seal, owner(officer.unit(), id)))
        .map(file -> preview(officer.unit(), id, file));
  }

  private Preview preview(UnitId unit, UUID id, byte[] file) {
    try {
      LaporExport export = read(file);
      Set<LaporNumber> known =
          store.known(unit, export.rows().stream().map(LaporRow::number).toList());
      List<LaporRow> fresh =
          export.rows().stream().filter(row -> !known.contains(row.number())).toList();
      return new Preview(id, fresh, known.size(), export.problems());
    } catch (BadExport itWasReadBefore) {
      throw new IllegalStateException(itWasReadBefore);
    }
  }

  /// Takes an export over, some at a time: where it is interrupted, the next time goes on.
  ///
  /// @param reason why the reports are registered only now
  /// @return how many are new in the register
  public int takeOver(Officer officer, Preview preview, String reason) {
    List<LaporRow> rows = preview.fresh();
    for (int i = 0; i < rows.size(); i += TOGETHER) {
      List<LaporRow> some = rows.subList(i, Math.min(i + TOGETHER, rows.size()));
      try {
        transaction.executeWithoutResult(ignored -> register(officer, some, reason));
      } catch (DataAccessException anotherEntersOneOfThemNow) {
        some.forEach(row -> register(officer, List.of(row), reason));
      }
    }
    store.removeExport(officer.unit(), preview.id());
    return preview.fresh().size();
  }

  private void register(Officer officer, List<LaporRow> rows, String reason) {
    rows.forEach(row -> register(row.number(), handover(officer, row, reason)));
  }

  /// Throws an export away without taking it over.
  public void drop(Officer officer, UUID id) {
    store.removeExport(officer.unit(), id);
  }

  private Handover handover(Officer officer, LaporRow row, String reason) {
    return new Handover(
        submission(row.number()),
        ComplaintChannel.LAPOR,
        officer.actor(),
        Texts.INDONESIAN,
        row.complainant(),
        row.report(),
        row.confidential(),
        row.receivedAt(),
        reason,
        List.of());
  }

  private LaporExport read(byte[] file) throws BadExport {
    ServiceUnit unit = standards.home();
    return new LaporCsv(unit.zone(), clock.instant()).read(file);
  }

  private static String owner(UnitId unit, UUID id) {
    return unit.value() + "/lapor/" + id;
  }
}
