package id.sarpras.standard;

import id.sarpras.shared.PhoneNumber;
import id.sarpras.shared.UnitId;
import id.sarpras.workingtime.Limit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
      List<Channel> channels, List<Wording> procedure, List<ComplaintClass> classes) {

    /// The class with this code.
    public Optional<ComplaintClass> of(String code) {
      return classes.stream().filter(one -> one.code().equals(code)).findFirst();
    }
  }

  /// A way to complain.
  ///
  /// @param address a number or an address; empty for a person and a box
  public record Channel(String kind, Wording name, String address) {

    /// The address that begins a chat, the first words filled in.
    public String chat(String words) {
      return "https://wa.me/"
          + PhoneNumber.read(address).map(PhoneNumber::value).orElse(address).replace("+", "")
          + "?text="
          + URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// The number that a telephone dials, with the extension after a pause.
    public String dial() {
      String[] parts = address.split("ext\\.?", 2);
      String number = PhoneNumber.read(parts[0]).map(PhoneNumber::value).orElse(parts[0].strip());
      return parts.length == 1 ? number : number + "," + parts[1].strip();
    }
  }

  /// A class of complaint and how fast it is answered.
  ///
  /// @param code by which cases name it; it stays when the class is worded anew
  /// @param time as it is published
  /// @param limitKind as [Limit#kind] says it
  /// @param extension by how much the limit may be prolonged once, in its own unit; 0 for not at
  ///   all
  /// @param approved whether a superior approves an answer before it goes out
  /// @param confidential whether only named officers see such a case
  public record ComplaintClass(
      String code,
      Wording name,
      Wording time,
      String limitKind,
      int limitAmount,
      int extension,
      boolean approved,
      boolean confidential) {

    /// By when such a complaint is answered, counted from its receipt.
    public Limit limit() {
      return Limit.of(limitKind, limitAmount);
    }
  }
}
