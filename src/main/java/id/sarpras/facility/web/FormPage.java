package id.sarpras.facility.web;

import id.sarpras.facility.Facility;
import id.sarpras.facility.Fitting;
import id.sarpras.facility.Hall;
import id.sarpras.facility.Kind;
import id.sarpras.facility.form.KindForm;
import id.sarpras.facility.table.Differences.Difference;
import id.sarpras.identity.Officer;
import id.sarpras.page.Form;
import java.util.List;
import java.util.Optional;

/// The form of a facility.
///
/// @param known empty for a new one
/// @param keepers who may be chosen as its keeper
/// @param hall the hall that it is, or of which it is a piece
/// @param overtaken where it is not as it was typed, if somebody else has changed it meanwhile
public record FormPage(
    Form form,
    Kind kind,
    Optional<Facility> known,
    List<Officer> keepers,
    List<Fitting> fittings,
    Optional<Hall> hall,
    Optional<List<Difference>> overtaken) {

  static FormPage of(
      Form form, Kind kind, Optional<Facility> known, List<Officer> keepers, Optional<Hall> hall) {
    return new FormPage(
        form, kind, known, keepers, KindForm.of(kind).fittings(), hall, Optional.empty());
  }

  FormPage overtakenBy(List<Difference> differences) {
    return new FormPage(form, kind, known, keepers, fittings, hall, Optional.of(differences));
  }

  /// Where the form goes.
  public String place() {
    return "/petugas/ruang/" + known.map(one -> one.id().value().toString()).orElse("baru");
  }

  /// Whether it can be divided: a room that is no piece of a hall.
  public boolean canBeDivided() {
    return hall.isPresent() && hall.map(Hall::whole).equals(known);
  }

  /// The hall around it, where it is a piece of one.
  public Optional<Facility> around() {
    return hall.map(Hall::whole).filter(whole -> known.isPresent() && !whole.equals(known.get()));
  }
}
