package id.sarpras.complaint;

import id.sarpras.complaint.store.ComplaintStore;
import id.sarpras.complaint.store.FileStore;
import id.sarpras.identity.Officer;
import id.sarpras.letter.Scans;
import id.sarpras.shared.Tracked;
import id.sarpras.shared.TrackingCode;
import id.sarpras.shared.TrackingCodes;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.ServiceStandard;
import id.sarpras.standard.ServiceStandard.ComplaintClass;
import id.sarpras.standard.Standards;
import id.sarpras.standard.Wording;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The register, to be looked at.
@Component
public class Complaints implements Tracked {

  private final ComplaintStore complaints;
  private final FileStore files;
  private final Secrecy secrecy;
  private final Standards standards;
  private final Scans scans;
  private final TrackingCodes codes;

  Complaints(
      ComplaintStore complaints,
      FileStore files,
      Secrecy secrecy,
      Standards standards,
      Scans scans,
      TrackingCodes codes) {
    this.complaints = complaints;
    this.files = files;
    this.secrecy = secrecy;
    this.standards = standards;
    this.scans = scans;
    this.codes = codes;
  }

  /// The case where an officer may see it.
  public Optional<Complaint> find(Officer officer, ComplaintId id) {
    return complaints.find(secrecy.sight(officer), id);
  }

  /// The case of a tracking code.
  public Optional<Complaint> find(UnitId unit, TrackingCode code) {
    return complaints.byTrackingHash(unit, codes.hash(code));
  }

  @Override
  public Optional<String> pathOf(TrackingCode code) {
    return find(standards.home().id(), code).map(found -> "/pengaduan/" + code.grouped());
  }

  /// All that belongs to a case, as it is now.
  public ComplaintFile file(Complaint seen) {
    UnitId unit = seen.unit();
    ComplaintId id = seen.id();
    Complaint now = complaints.find(unit, id).orElseThrow();
    List<ComplaintClass> classes = classes(now);
    return new ComplaintFile(
        now,
        classes.stream().filter(one -> one.code().equals(now.classCode())).findFirst(),
        classes,
        files.messages(unit, id),
        files.scans(unit, id).stream()
            .flatMap(
                kept ->
                    scans.find(unit, kept.scan()).stream()
                        .map(scan -> new Attachment(scan, kept.inward())))
            .toList(),
        files.answers(unit, id),
        files.results(unit, id),
        files.satisfaction(unit, id));
  }

  /// Those that wait for the answer of a case, as far as an officer may see them.
  public List<Complaint> merged(Officer officer, Complaint main) {
    Sight sight = secrecy.sight(officer);
    return complaints.mergedInto(main.unit(), main.id()).stream()
        .flatMap(one -> complaints.find(sight, one.id()).stream())
        .toList();
  }

  /// The classes of the standard under which a case runs.
  public List<ComplaintClass> classes(Complaint complaint) {
    return published(complaint).classes();
  }

  /// The boxes of the published procedure, as the standard of a case words them.
  public List<Wording> procedure(Complaint complaint) {
    return published(complaint).procedure();
  }

  /// The secret with which the complainant follows a case; it is given out with the receipt.
  public TrackingCode code(Complaint complaint) {
    return codes.codeOf(complaint.submission());
  }

  private ServiceStandard.Complaints published(Complaint complaint) {
    return standards
        .version(complaint.unit(), complaint.service(), complaint.standardVersion())
        .content()
        .complaints();
  }
}
