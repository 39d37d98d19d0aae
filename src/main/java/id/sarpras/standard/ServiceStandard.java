package id.sarpras.standard;

import id.sarpras.shared.UnitId;
import id.sarpras.workingtime.Limit;
import java.time.LocalDate;
import java.util.List;

/// One version of a published service standard (*standar pelayanan*, PermenPANRB 15/2014).
///
/// @param version 1 for the first; a later version never changes an earlier one
/// @param inForceFrom the first day of its force
/// @param decreeNumber the *No. SK*; empty where the published text gives none
/// @param limit the promise: within which time the guest is notified
public record ServiceStandard(
    UnitId unit,
    ServiceId service,
    String slug,
    int version,
    LocalDate inForceFrom,
    String decreeNumber,
    Limit limit,
    Content content) {

  /// What is published, sentence by sentence.
  public record Content(
      Wording name,
      List<Wording> requirements,
      List<Wording> procedure,
      Wording time,
      Wording timeExplained,
      Wording fee,
      List<Wording> products,
      Complaints complaints) {}

  /// The complaint section: the ways, the procedure's boxes and the limits of the classes.
  public record Complaints(
      List<Channel> channels, List<Wording> procedure, List<ClassLimit> limits) {}

  /// A way to complain.
  ///
  /// @param address a number or an address; empty for a person and a box
  public record Channel(String kind, Wording name, String address) {}

  /// A class of complaint and how fast it is answered.
  public record ClassLimit(Wording name, Wording time) {}
}
